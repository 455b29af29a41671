import { byCodeUnits } from '../../../base/order.ts';
import type { SelectionDecision } from '../../competition/draft/records.ts';
import type { NarrativePart } from '../../competition/proposal.ts';
import { plainWords } from '../values/plain-words.ts';
import type { CellFault } from './cell-fault.ts';
import { type EntryPattern, nextNumbers } from './entry-numbers.ts';
import type { ReadFacts, ReadProposal } from './read-row.ts';
import { changedFields, type FieldChange, mergeFacts, mergeNarrative } from './merge-proposal.ts';

/** A proposal that the competition has, as an import sees it. */
export interface KeptProposal {
  readonly facts: ReadFacts;
  readonly narrative: readonly NarrativePart[];
}

/** What was decided about a proposal, and why. */
export type Decided = Pick<SelectionDecision, 'outcome' | 'reason'>;

/** What the competition has, and the numbers that were once given and taken out. */
export interface Kept {
  readonly proposals: ReadonlyMap<string, KeptProposal>;
  readonly retired: ReadonlySet<string>;
  /** What is decided by entry number, in the stage whose selection the table may tell. */
  readonly decisions: ReadonlyMap<string, Decided>;
  /** Ids of the form's sections, in its order. */
  readonly sections: readonly string[];
}

/** A proposal as it will be, by its entry number. */
export interface PlannedProposal extends KeptProposal {
  readonly entry: string;
  readonly row: number;
  /** Empty for one that is new. */
  readonly changes: readonly FieldChange[];
  /** What the table decides anew or otherwise than it was; null where it says nothing that is not known. */
  readonly decision: Decided | null;
}

/** What an import would do; nothing of it is done yet. */
export interface ImportPlan {
  readonly added: readonly PlannedProposal[];
  readonly changed: readonly PlannedProposal[];
  readonly unchanged: readonly PlannedProposal[];
  /** Entry numbers that the competition has and the table has not; they stay. */
  readonly missing: readonly string[];
  readonly faults: readonly CellFault[];
}

/**
 * Plans an import. A row belongs to the proposal with its entry number; one without a number to the proposal of the same title and agency, the first row to the first of several.
 * Every other row is a new proposal, and one without a number gets the next of the pattern in the order of the rows.
 */
export function planImport(rows: readonly ReadProposal[], kept: Kept, pattern: EntryPattern): ImportPlan {
  const claimed = new Set(rows.flatMap(({ entry }) => (entry === null ? [] : [entry])));
  const findSame = unclaimedByTitle(kept.proposals, claimed);
  const next = nextNumbers(pattern, [...kept.proposals.keys(), ...kept.retired, ...claimed]);
  const planned = rows.map((read) => planRow(read, read.entry ?? findSame(read) ?? next(), kept));
  const seen = new Set(planned.map(({ entry }) => entry));
  const isNew = ({ entry }: PlannedProposal) => !kept.proposals.has(entry);
  return {
    added: planned.filter(isNew),
    changed: planned.filter((one) => !isNew(one) && one.changes.length > 0),
    unchanged: planned.filter((one) => !isNew(one) && one.changes.length === 0),
    missing: [...kept.proposals.keys()].filter((entry) => !seen.has(entry)),
    faults: rows.flatMap(({ row, entry }) => (entry !== null && kept.retired.has(entry) ? [retiredFault(row, entry)] : [])),
  };
}

function planRow(read: ReadProposal, entry: string, { proposals, sections, decisions }: Kept): PlannedProposal {
  const before = proposals.get(entry) ?? null;
  const facts = mergeFacts(before?.facts ?? null, read.facts);
  const narrative = mergeNarrative(before?.narrative ?? [], read.texts, sections);
  const decided = decisions.get(entry) ?? null;
  const decision = newDecision(read, decided);
  const changes = before === null ? [] : [...changedFields(before, { facts, narrative }), ...changedDecision(decided, decision)];
  return { entry, row: read.row, facts, narrative, changes, decision };
}

/** A reason that the table does not give stays as it was, as long as the outcome does. */
function newDecision({ outcome, outcomeReason }: ReadProposal, decided: Decided | null): Decided | null {
  if (outcome === null) return null;
  if (decided?.outcome !== outcome) return { outcome, reason: outcomeReason };
  return outcomeReason === '' || outcomeReason === decided.reason ? null : { outcome, reason: outcomeReason };
}

function changedDecision(before: Decided | null, after: Decided | null): readonly FieldChange[] {
  if (after === null) return [];
  const changes: readonly FieldChange[] = [
    { field: 'outcome', before: before?.outcome ?? '', after: after.outcome },
    { field: 'outcomeReason', before: before?.reason ?? '', after: after.reason },
  ];
  return changes.filter((change) => change.before !== change.after);
}

/** Gives each proposal of a title and agency once, by entry number. */
function unclaimedByTitle(
  proposals: ReadonlyMap<string, KeptProposal>,
  claimed: ReadonlySet<string>,
): (read: ReadProposal) => string | null {
  const waiting = new Map<string, string[]>();
  for (const [entry, { facts }] of [...proposals].toSorted(byCodeUnits(([entry]) => entry))) {
    if (claimed.has(entry)) continue;
    const key = titleKey(facts);
    waiting.set(key, [...(waiting.get(key) ?? []), entry]);
  }
  return ({ facts }) => waiting.get(titleKey(facts))?.shift() ?? null;
}

function titleKey({ title = '', agency = '' }: Partial<ReadFacts>): string {
  return `${plainWords(title)}|${plainWords(agency)}`;
}

function retiredFault(row: number, entry: string): CellFault {
  return { kind: 'entry-retired', row, column: 0, field: 'entry', content: entry, other: null };
}
