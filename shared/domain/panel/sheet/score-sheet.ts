import type { ConflictKind } from '../../competition/stage.ts';

/** What one juror gave one criterion of one proposal; `score` null is "not yet scored", never zero. */
export interface CriterionScore {
  readonly criterion: string;
  readonly score: number | null;
  readonly comment: string;
}

/** A juror standing aside from one proposal because of a conflict of interest. */
export interface Recusal {
  readonly kind: ConflictKind;
  readonly reason: string;
}

/** How a claim of the proposal compares with what was found on the spot. */
export type ClaimOutcome = 'matches' | 'partly' | 'no';

/** One claim checked in the field. */
export interface ClaimFinding {
  readonly claim: string;
  readonly found: string;
  readonly outcome: ClaimOutcome;
}

/** A field verification by this juror; `evidence` are SHA-256 digests of files in the evidence pack, ordered. */
export interface FieldVisit {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly place: string;
  readonly peopleMet: string;
  readonly findings: readonly ClaimFinding[];
  readonly evidence: readonly string[];
}

/** A score that was changed after first being set; the old value stays visible. */
export interface ScoreChange {
  readonly criterion: string;
  readonly old: number | null;
  readonly new: number | null;
  /** UTC, ISO 8601 with milliseconds. */
  readonly at: string;
  readonly reason: string;
}

/** Where a sheet stands; `incomplete` counts nowhere until it is scored. */
export type SheetStatus = 'scored' | 'recused' | 'incomplete';

/** One juror's score sheet for one proposal, as it is signed. */
export interface ScoreSheet {
  readonly entry: string;
  /** SHA-256 of the proposal's record this sheet was made for. */
  readonly subject: string;
  readonly status: SheetStatus;
  readonly recusal: Recusal | null;
  /** One for each scored criterion of the stage, ordered by criterion id. */
  readonly scores: readonly CriterionScore[];
  readonly note: string;
  readonly visit: FieldVisit | null;
  /** In the order in which they were made. */
  readonly history: readonly ScoreChange[];
}

/** The signed content of a juror's score file. */
export interface ScoreFile {
  readonly formatVersion: 1;
  readonly competitionId: string;
  readonly stageId: string;
  readonly bundleId: string;
  readonly stageDigest: string;
  /** Thumbprint of the juror; the signer must be the same. */
  readonly juror: string;
  /** 1, 2, ... */
  readonly revision: number;
  /** SHA-256 of the previous revision's payload, null for the first. */
  readonly previous: string | null;
  readonly createdAt: string;
  readonly declaration: { readonly accepted: true; readonly text: string };
  /** Whether the signer, also a chair, had opened others' files before sealing this one. */
  readonly afterOpening: boolean;
  /** One for each assigned entry, ordered by entry. */
  readonly sheets: readonly ScoreSheet[];
}
