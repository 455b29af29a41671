import { valueOf } from '../../../base/at.ts';
import { sortedCodeUnits } from '../../../base/order.ts';
import type { JurorAssignment } from '../stage.ts';
import type { CompetitionLine } from './history.ts';
import { type AssignmentDraft, type CompetitionRecord, keyOf } from './records.ts';

/** What changed from one assignment of a stage by lists to the next: what a file keeps of a tick, in place of everybody's lists. */
export interface PairingsRecord {
  readonly kind: 'pairings';
  /** The stage. */
  readonly id: string;
  readonly perProposal: number;
  readonly seed: string | null;
  /** Ordered by juror; somebody who is listed for the first time may be given nothing. */
  readonly given: readonly JurorAssignment[];
  readonly taken: readonly JurorAssignment[];
}

/** A record as a file keeps it. */
export type WrittenRecord = CompetitionRecord | PairingsRecord;

type ChangeLine = Exclude<CompetitionLine, { readonly act: 'base' }>;

/** A line as a file keeps it. */
export type WrittenLine =
  | Extract<CompetitionLine, { readonly act: 'base' }>
  | (Omit<ChangeLine, 'records'> & { readonly records: readonly WrittenRecord[] });

type Records = ReadonlyMap<string, CompetitionRecord>;
type Listed = Extract<AssignmentDraft, { readonly mode: 'listed' }>;

/** The records of a change as they are written, given what was there before it: of an assignment only what changed, where that is less. */
export function writtenRecords(before: Records, records: readonly CompetitionRecord[]): readonly WrittenRecord[] {
  const times = new Map<string, number>();
  for (const record of records) times.set(keyOf(record), (times.get(keyOf(record)) ?? 0) + 1);
  return records.map((record) => (times.get(keyOf(record)) === 1 ? shortest(before, record) : record));
}

/** The whole records of a change that was written, given what was there before it; what did not change is the very same value. */
export function wholeRecords(before: Records, written: readonly WrittenRecord[]): readonly CompetitionRecord[] {
  return written.map((record) => (record.kind === 'pairings' ? afterPairings(before, record) : record));
}

function shortest(before: Records, record: CompetitionRecord): WrittenRecord {
  const [was, now] = [listedIn(before, record), record.kind === 'assignment' ? record.value : null];
  if (record.kind !== 'assignment' || was === null || now?.mode !== 'listed') return record;
  const changed = changedPairs(was, now);
  const isLess = changed !== null && pairsIn(changed.given) + pairsIn(changed.taken) < pairsIn(now.jurors);
  return isLess ? { kind: 'pairings', id: record.id, perProposal: now.perProposal, seed: now.seed, ...changed } : record;
}

function pairsIn(lists: readonly JurorAssignment[]): number {
  return lists.reduce((count, { entries }) => count + entries.length, 0);
}

/** What was given and taken; null where somebody is not listed any more, which only a whole record says. */
function changedPairs(was: Listed, now: Listed): Pick<PairingsRecord, 'given' | 'taken'> | null {
  const earlier = new Map(was.jurors.map(({ juror, entries }) => [juror, entries]));
  const later = new Map(now.jurors.map(({ juror, entries }) => [juror, entries]));
  if (was.jurors.some(({ juror }) => !later.has(juror))) return null;
  const given = now.jurors.flatMap(({ juror, entries }) => {
    const own = without(entries, earlier.get(juror) ?? []);
    return own.length > 0 || !earlier.has(juror) ? [{ juror, entries: own }] : [];
  });
  const taken = was.jurors.flatMap(({ juror, entries }) => {
    const own = without(entries, valueOf(later, juror));
    return own.length > 0 ? [{ juror, entries: own }] : [];
  });
  return { given, taken };
}

function without(entries: readonly string[], others: readonly string[]): readonly string[] {
  const left = new Set(others);
  return entries.filter((entry) => !left.has(entry));
}

function afterPairings(before: Records, { id, perProposal, seed, given, taken }: PairingsRecord): CompetitionRecord {
  const was = listedIn(before, { kind: 'assignment', id, value: null });
  const lists = new Map((was?.jurors ?? []).map(({ juror, entries }) => [juror, entries]));
  for (const { juror, entries } of taken) lists.set(juror, without(lists.get(juror) ?? [], entries));
  for (const { juror, entries } of given) lists.set(juror, sortedCodeUnits(new Set([...(lists.get(juror) ?? []), ...entries])));
  const jurors = sortedCodeUnits(lists.keys()).map((juror) => ({ juror, entries: valueOf(lists, juror) }));
  return { kind: 'assignment', id, value: { mode: 'listed', perProposal, seed, jurors } };
}

function listedIn(records: Records, record: CompetitionRecord): Listed | null {
  const found = records.get(keyOf(record));
  return found?.kind === 'assignment' && found.value?.mode === 'listed' ? found.value : null;
}
