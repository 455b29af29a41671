import type { Recusal } from '../sheet/score-sheet.ts';

/** A score file that counted: the digest is of the opened JWS, since two seals of one file differ. */
export interface ResultInput {
  readonly juror: string;
  readonly revision: number;
  readonly sha256: string;
}

/** A juror and an entry. */
export interface JurorEntry {
  readonly juror: string;
  readonly entry: string;
}

/** Every expected pair of juror and entry is scored, recused or missing; none is silently dropped. */
export interface Completeness {
  readonly expected: number;
  readonly scored: number;
  /** Ordered by entry, then juror. */
  readonly recused: readonly (JurorEntry & Recusal)[];
  /** Ordered by entry, then juror; also sheets that are incomplete. */
  readonly missing: readonly JurorEntry[];
}

/** Where a proposal ended. */
export type RankStatus = 'ranked' | 'unranked' | 'not-eligible' | 'excluded';

/** One juror's total for one proposal as an exact fraction `n/d`. */
export interface JurorTotal {
  readonly juror: string;
  readonly total: string;
}

/** One line of the official ranking; `rank` null when the proposal could not be ranked, with the reason. */
export interface ResultRow {
  readonly entry: string;
  /** Group or cluster id when the rules rank each by itself. */
  readonly partition: string | null;
  readonly rank: number | null;
  /** Decimal string to the rules' decimals. */
  readonly total: string | null;
  /** Exact fraction `n/d`. */
  readonly totalExact: string | null;
  /** Ordered by juror. */
  readonly jurors: readonly JurorTotal[];
  /** Entries that share the rank, by code unit. */
  readonly tiedWith: readonly string[];
  /** The step of the tie chain that put this entry where it is, null when none was needed. */
  readonly brokenBy: string | null;
  readonly selected: boolean;
  readonly status: RankStatus;
  readonly reason: string | null;
}

/** Somebody who took part in the plenary. */
export interface Attendee {
  readonly thumbprint: string;
  readonly present: boolean;
}

/** Kinds of decision a panel may add to a result; the list is closed. A `reversal` takes an earlier one back and leaves it on record. */
export type DecisionKind =
  | 'resolve-conflict'
  | 'accept-late'
  | 'waive-missing'
  | 'exclude'
  | 'quota-place'
  | 'resolve-tie'
  | 'draw'
  | 'panel-adjustment'
  | 'reversal';

/**
 * A recorded decision of the panel: an addition with a reason, never an edit. What `before` and `after` hold depends on the kind; FORMATS.md lists it,
 * and a decision counts only while `before` is what the score files say.
 */
export interface Decision {
  readonly number: number;
  readonly kind: DecisionKind;
  readonly entry: string | null;
  readonly juror: string | null;
  readonly before: string | null;
  readonly after: string | null;
  readonly reason: string;
  readonly at: string;
}

/** One line of the ranking as the panel decided it: a line of the computed one without the juror totals, and the numbers of the decisions that concern it. */
export interface DecidedRow extends Omit<ResultRow, 'jurors'> {
  /** Ascending. */
  readonly decisions: readonly number[];
}

/** The signed content of a panel's result. */
export interface PanelResult {
  readonly formatVersion: 1;
  readonly competitionId: string;
  readonly stageId: string;
  readonly bundleId: string;
  readonly stageDigest: string;
  readonly revision: number;
  /** SHA-256 of the previous result's payload, null for the first. */
  readonly previous: string | null;
  /** UTC, ISO 8601: the moment the chair states the result was closed. */
  readonly closedAt: string;
  /** Ordered by juror. */
  readonly inputs: readonly ResultInput[];
  readonly completeness: Completeness;
  /** By partition, then rank, then entry; unranked last. */
  readonly ranking: readonly ResultRow[];
  /** Seed of the last draw that stands, null when nothing was drawn. */
  readonly drawSeed: string | null;
  /** In the order in which they were made. */
  readonly decisions: readonly Decision[];
  /** By partition, then rank, then entry; left out while no decision of the panel concerns the ranking, since then it is the computed one. */
  readonly decided?: readonly DecidedRow[] | undefined;
  /** Ordered by thumbprint. */
  readonly attendance: readonly Attendee[];
}
