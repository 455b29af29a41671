import { byCodeUnits } from '../../../base/order.ts';
import type { ScoreFile, ScoreSheet } from './score-sheet.ts';

/** A file of the field that stands in the visit of one entry's sheet. */
export interface EvidenceReference {
  readonly entry: string;
  /** Lower-case hex SHA-256 of the bytes. */
  readonly sha256: string;
}

/** What an evidence pack says of one of its files; only the digest and the entry are signed, in the score file. */
export interface EvidenceFile extends EvidenceReference {
  readonly bytes: number;
  readonly mediaType: string;
  /** For people only, never used as a path. */
  readonly name: string;
  /** Whether the juror kept a photo's place, camera and serial numbers in it on purpose; false for what has none. */
  readonly metadataKept: boolean;
}

/** What an evidence pack says of itself: whose it is, and which signed score file names its files. */
export interface EvidenceIndex {
  readonly formatVersion: 1;
  readonly competitionId: string;
  readonly stageId: string;
  readonly bundleId: string;
  readonly juror: string;
  readonly revision: number;
  /** SHA-256 of the score file's payload. */
  readonly scoreFile: string;
  /** Ordered by entry, then digest. */
  readonly files: readonly EvidenceFile[];
}

/** How a pack and a verified score file go together; `missing` the score file names and the pack lacks, `extra` the other way round. */
export type EvidenceMatch =
  | { readonly kind: 'matches' }
  | { readonly kind: 'other-score-file' }
  | { readonly kind: 'differs'; readonly missing: readonly EvidenceReference[]; readonly extra: readonly EvidenceReference[] };

/** The order of the files of a pack. */
export function evidenceKey({ entry, sha256 }: EvidenceReference): string {
  return `${entry} ${sha256}`;
}

/** Every file that the visits of these sheets name, in the order of a pack. */
export function evidenceOf(sheets: readonly Pick<ScoreSheet, 'entry' | 'visit'>[]): readonly EvidenceReference[] {
  return sheets
    .flatMap(({ entry, visit }) => (visit?.evidence ?? []).map((sha256) => ({ entry, sha256 })))
    .toSorted(byCodeUnits(evidenceKey));
}

/** What of a verified score file says which pack is its own. */
export interface EvidenceOwner {
  readonly payload: string;
  readonly juror: string;
  readonly revision: number;
  readonly evidence: readonly EvidenceReference[];
}

/** Compares a pack with a verified score file: the same juror, revision and payload, and exactly the files that its visits name. */
export function matchEvidence(index: EvidenceIndex, signed: { readonly payload: string; readonly file: ScoreFile }): EvidenceMatch {
  const { juror, revision, sheets } = signed.file;
  return matchNamed(index, { payload: signed.payload, juror, revision, evidence: evidenceOf(sheets) });
}

/** Compares a pack with what is left of a verified score file once its sheets are packed. */
export function matchNamed(index: EvidenceIndex, { payload, juror, revision, evidence: named }: EvidenceOwner): EvidenceMatch {
  const same = index.scoreFile === payload && index.juror === juror && index.revision === revision;
  if (!same) return { kind: 'other-score-file' };
  const held = index.files.map(({ entry, sha256 }) => ({ entry, sha256 }));
  const missing = without(named, held);
  const extra = without(held, named);
  return missing.length === 0 && extra.length === 0 ? { kind: 'matches' } : { kind: 'differs', missing, extra };
}

function without(all: readonly EvidenceReference[], others: readonly EvidenceReference[]): readonly EvidenceReference[] {
  const keys = new Set(others.map(evidenceKey));
  return all.filter((one) => !keys.has(evidenceKey(one)));
}
