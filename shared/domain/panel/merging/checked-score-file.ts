import type { Verified } from '../../../base/verified.ts';
import type { EvidenceReference } from '../sheet/evidence.ts';
import type { Recusal, ScoreFile } from '../sheet/score-sheet.ts';

/** The digests that identify one received score file. */
export interface ScoreFileDigests {
  /** SHA-256 of the bytes as they were received; two seals of one file differ in it. */
  readonly received: string;
  /** SHA-256 of the opened JWS. */
  readonly opened: string;
  /** SHA-256 of the payload. */
  readonly payload: string;
}

/** A received score file after the opener's checks: envelope, signer, signature and exact form. */
export interface OpenedScoreFile extends ScoreFileDigests {
  readonly file: Verified<ScoreFile>;
}

/** What a juror's file says of one entry: nothing that counts, marks, or a recusal. */
export const STANDING = { missing: 0, scored: 1, recused: 2 } as const;

declare const checked: unique symbol;

/** A verified score file that fits its bundle, packed: what merging and ranking need of it and nothing else. */
export interface CheckedScoreFile extends ScoreFileDigests {
  readonly [checked]: true;
  readonly juror: string;
  readonly revision: number;
  readonly previous: string | null;
  readonly createdAt: string;
  readonly afterOpening: boolean;
  /** A {@link STANDING} for each position of the panel. */
  readonly standing: Uint8Array;
  /** `marks[position * criteria + criterion]`, in steps above the least mark. */
  readonly marks: Float64Array;
  /** By position. */
  readonly recusals: ReadonlyMap<number, Recusal>;
  /** Entries of which it reports a field visit. */
  readonly visited: ReadonlySet<string>;
  /** What its visits name, by which its evidence pack is known; nothing of it counts. */
  readonly evidence: readonly EvidenceReference[];
}
