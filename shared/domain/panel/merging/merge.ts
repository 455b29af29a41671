import { byCodeUnits, compareCodeUnits } from '../../../base/order.ts';
import type { CheckedScoreFile } from './checked-score-file.ts';
import type { Resolution } from '../decisions/resolutions.ts';
import type { FileOutcome, OutcomeNote, Rejection } from './outcome.ts';
import { settleRevisions, type SettledRevisions } from './revisions.ts';

/** A file that did not pass its checks, by the SHA-256 of the bytes as received. */
export interface RejectedFile {
  readonly received: string;
  readonly rejection: Rejection;
}

/** What became of one received file; juror, revision and payload are null for a rejected one, since nothing in it is trusted. */
export interface FileVerdict {
  readonly received: string;
  readonly outcome: FileOutcome;
  readonly notes: readonly OutcomeNote[];
  readonly juror: string | null;
  readonly revision: number | null;
  /** SHA-256 of the opened payload, from which its code comes. */
  readonly payload: string | null;
}

/** What a set of files comes to. */
export interface Merge {
  /** One for each distinct received file, ordered by its digest. */
  readonly files: readonly FileVerdict[];
  /** The file that counts for each juror who has one, ordered by juror. */
  readonly counted: readonly CheckedScoreFile[];
  /** Jurors of whom nothing counts because their files contradict each other and nothing was decided on them, ordered. */
  readonly conflicts: readonly string[];
  /** By juror, the payload digests of all files that contradict each other, decided on or not, ordered. */
  readonly disputes: ReadonlyMap<string, readonly string[]>;
}

const NO_RESOLUTIONS: ReadonlyMap<string, Resolution> = new Map();

/**
 * Merges score files: a function of the set of files and of what the panel decided on contradicting ones, the same for every order of arrival and however often a file comes.
 * Of several files with one payload the first by digest stands for all, the others are duplicates.
 */
export function mergeScoreFiles(
  checked: Iterable<CheckedScoreFile>,
  rejected: Iterable<RejectedFile>,
  deadline: string | null,
  resolutions = NO_RESOLUTIONS,
): Merge {
  const verdicts = new Map<string, FileVerdict>();
  for (const { received, rejection } of rejected)
    verdicts.set(received, { received, outcome: { kind: 'rejected', rejection }, notes: [], juror: null, revision: null, payload: null });
  const counted: CheckedScoreFile[] = [];
  const disputes = new Map<string, readonly string[]>();
  const conflicts: string[] = [];
  for (const [juror, copies] of groupByJuror(checked)) {
    const { distinct, duplicates } = setDuplicatesAside(copies);
    const settled = settleRevisions(distinct, resolutions.get(juror));
    const noted = { held: distinct, settled, deadline };
    for (const [file, outcome] of settled.outcomes) verdicts.set(file.received, verdictOn(file, outcome, noted));
    for (const file of duplicates) verdicts.set(file.received, verdictOn(file, { kind: 'duplicate' }, noted));
    if (settled.counted !== null) counted.push(settled.counted);
    if (settled.disputed.length === 0) continue;
    disputes.set(juror, settled.disputed);
    if (!settled.isDecided) conflicts.push(juror);
  }
  return { files: [...verdicts.values()].sort(byCodeUnits((verdict) => verdict.received)), counted, conflicts, disputes };
}

function groupByJuror(files: Iterable<CheckedScoreFile>): readonly (readonly [string, readonly CheckedScoreFile[]])[] {
  const byReceived = new Map([...files].map((file) => [file.received, file]));
  const byJuror = new Map<string, CheckedScoreFile[]>();
  for (const file of byReceived.values()) {
    const held = byJuror.get(file.juror);
    if (held === undefined) byJuror.set(file.juror, [file]);
    else held.push(file);
  }
  return [...byJuror].sort(byCodeUnits(([juror]) => juror));
}

function setDuplicatesAside(copies: readonly CheckedScoreFile[]) {
  const distinct = new Map<string, CheckedScoreFile>();
  const duplicates: CheckedScoreFile[] = [];
  const ordered = copies.toSorted((a, b) => compareCodeUnits(a.opened, b.opened) || compareCodeUnits(a.received, b.received));
  for (const file of ordered) {
    if (distinct.has(file.payload)) duplicates.push(file);
    else distinct.set(file.payload, file);
  }
  return { distinct: [...distinct.values()], duplicates };
}

/** What a juror's files come to, for remarks on each of them. */
interface Noted {
  readonly held: readonly CheckedScoreFile[];
  readonly settled: SettledRevisions;
  readonly deadline: string | null;
}

function verdictOn(file: CheckedScoreFile, outcome: FileOutcome, { held, settled, deadline }: Noted): FileVerdict {
  const gap = file.revision > 1 && !held.some((other) => other.revision === file.revision - 1);
  const notes: OutcomeNote[] = [];
  if (gap) notes.push('revision-gap');
  if (isLate(file, deadline)) notes.push('after-deadline');
  if (file.afterOpening) notes.push('after-opening');
  if (settled.isDecided && outcome.kind === 'accepted') notes.push('chosen-by-panel');
  if (settled.isDecided && outcome.kind === 'conflict') notes.push('set-aside-by-panel');
  return { received: file.received, outcome, notes, juror: file.juror, revision: file.revision, payload: file.payload };
}

/** Whether the time that the juror's laptop stated lies after the deadline; both are UTC in the one form that orders by code unit. */
export function isLate(file: Pick<CheckedScoreFile, 'createdAt'>, deadline: string | null): boolean {
  return deadline !== null && compareCodeUnits(file.createdAt, deadline) > 0;
}
