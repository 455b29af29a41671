/** A juror as an assignment sees one. */
export interface AssignableJuror {
  readonly juror: string;
  /** Topics the juror knows; empty for somebody who takes any. */
  readonly expertise: readonly string[];
  /** The most proposals this juror takes, null for no limit. */
  readonly maxLoad: number | null;
}

/** A proposal as an assignment sees one; `topics` are compared with the expertise of jurors, letter for letter. */
export interface AssignableProposal {
  readonly entry: string;
  readonly topics: readonly string[];
}

/** One juror with one proposal. */
export interface Pairing {
  readonly juror: string;
  readonly entry: string;
}

/** Who is to be assigned to what; the same task gives the same assignment on every machine. */
export interface AssigningTask {
  readonly jurors: readonly AssignableJuror[];
  readonly proposals: readonly AssignableProposal[];
  /** Jurors wanted for each proposal, at least 1. */
  readonly perProposal: number;
  /** Conflicts of interest: these never come together. */
  readonly barred: readonly Pairing[];
  /** Set by hand: these stay, and count towards loads; one that is also barred does not stay. */
  readonly fixed: readonly Pairing[];
  readonly seed: string;
}

/** A proposal that does not have the jurors it should, and why: too few without a conflict, or all the others at their maximum load. */
export interface Shortfall {
  readonly entry: string;
  readonly wanted: number;
  readonly got: number;
  readonly cause: 'conflicts' | 'loads';
}
