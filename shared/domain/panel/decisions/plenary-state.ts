import { at } from '../../../base/at.ts';
import { compareCodeUnits } from '../../../base/order.ts';
import type { Decision } from '../result/result.ts';
import { type AgendaItem, agendaOf, itemOfEntry } from './agenda.ts';
import { entriesIn } from './check-others.ts';
import type { DecisionBasis, DecisionFault } from './decision-basis.ts';
import { decideOnce } from './decide-once.ts';
import { decideRanking } from './decided-ranking.ts';
import type { LotOf } from './draw-seed.ts';
import { type PlenaryRecord, withDrafts } from './plenary-record.ts';
import { reversedDecisions } from './standing.ts';

/** A decision or a draft of one, and whether it counts. */
export interface JudgedDecision {
  readonly decision: Decision;
  readonly item: string;
  readonly fault: DecisionFault | null;
  readonly isReversed: boolean;
}

/** An item of the agenda and how far the panel is with it. */
export interface PlenaryItem extends AgendaItem {
  readonly isClosed: boolean;
  readonly drafts: readonly JudgedDecision[];
}

/** Where a plenary stands. */
export interface PlenaryState {
  /** Thumbprints of those present, null before attendance was taken. */
  readonly present: readonly string[] | null;
  readonly items: readonly PlenaryItem[];
  /** Decisions of closed items by number. */
  readonly decisions: readonly JudgedDecision[];
}

/** Holds what was recorded in a plenary against the files that count now; items that were opened stay on the agenda whatever became of their reasons. */
export function plenaryStateOf(
  basis: DecisionBasis,
  findings: ReadonlyMap<string, number>,
  record: PlenaryRecord,
  lotOf: LotOf,
): PlenaryState {
  const all = withDrafts(record);
  const { faults, lines } = decideOnce(basis, all, lotOf);
  const reversed = reversedDecisions(all);
  const items = [...record.items, ...record.drafts.map(({ item }) => item)];
  const judged = all.map(
    (decision, index): JudgedDecision => ({
      decision,
      item: at(items, index),
      fault: faults.get(decision.number) ?? null,
      isReversed: reversed.has(decision),
    }),
  );
  const drafts = judged.slice(record.decisions.length);
  const others = all.filter(({ kind }) => kind !== 'resolve-tie' && kind !== 'draw');
  const untied = others.length === all.length ? lines : decideRanking(basis, others.map(renumbered), lotOf).lines;
  return {
    present: record.present,
    items: allItems(agendaOf(basis, untied, findings), record).map((item) => ({
      ...item,
      isClosed: record.closed.has(item.id),
      drafts: drafts.filter((draft) => draft.item === item.id),
    })),
    decisions: judged.slice(0, record.decisions.length),
  };
}

/** Without the decisions on ties the others keep their order, which is all that the agenda needs. */
function renumbered(decision: Decision, index: number): Decision {
  return { ...decision, number: index + 1 };
}

function allItems(agenda: readonly AgendaItem[], { closed, drafts }: PlenaryRecord): readonly AgendaItem[] {
  const known = new Set(agenda.map(({ id }) => id));
  const opened = new Set([...closed, ...drafts.map(({ item }) => item)]);
  const further = [...opened].filter((id) => !known.has(id)).sort(compareCodeUnits);
  return [...agenda, ...further.flatMap((id) => itemCalled(id) ?? [])];
}

/** The item of this id, for one that the agenda has no reason for; null for what is no item, such as a reversal. */
function itemCalled(id: string): AgendaItem | null {
  const colon = id.indexOf(':');
  const [kind, about] = [id.slice(0, colon), id.slice(colon + 1)];
  if (kind === 'entry') return { id: itemOfEntry(about), entries: [about], juror: null, reasons: [] };
  if (kind === 'tie') return { id, entries: entriesIn(about), juror: null, reasons: [] };
  return kind === 'files' ? { id, entries: [], juror: about, reasons: [] } : null;
}
