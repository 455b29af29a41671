import { must, valueOf } from '../../../base/at.ts';
import type { Fraction } from '../../../base/fraction.ts';
import type { RankedProposal } from '../../scoring/outcome.ts';
import { rankAgain } from '../../scoring/placing/rank-again.ts';
import { placeOf } from '../result/panel-ranking.ts';
import type { DecidedRow, Decision, DecisionKind } from '../result/result.ts';
import { agreedTotal, faultOfAdjustment, faultOfExclusion } from './check-totals.ts';
import { entriesIn, faultOfChoice, faultOfException, faultOfPlace, faultOfTie, writtenChoice } from './check-others.ts';
import type { DecisionBasis, DecisionFault } from './decision-basis.ts';
import { drawnOrder, type LotOf } from './draw-seed.ts';
import { reversedBy, standingDecisions } from './standing.ts';

/** The ranking as decided, and of each decision that cannot count, by its number, why. */
export interface DecidedRanking {
  readonly lines: readonly RankedProposal[];
  /** Written out when asked for: a window shows a few of thousands. */
  readonly rows: () => readonly DecidedRow[];
  /** The row of one entry; null for one that is not in the ranking. */
  readonly rowOf: (entry: string) => DecidedRow | null;
  readonly faults: ReadonlyMap<number, DecisionFault>;
}

/** Kinds of decision that concern the ranking. */
export const RANKING_KINDS: ReadonlySet<DecisionKind> = new Set(['panel-adjustment', 'exclude', 'resolve-tie', 'draw', 'quota-place']);

/**
 * Applies decisions to a computed ranking: agreed totals and exclusions first, then the rules again, then the panel's word on those who share a rank, then
 * places given or withheld. The same for every order of decisions that do not build on each other; one that does not fit the files changes nothing.
 */
export function decideRanking(basis: DecisionBasis, decisions: readonly Decision[], lotOf: LotOf): DecidedRanking {
  const judged = judge(basis, decisions);
  const standing = standingDecisions(decisions);
  const departures = { ...totalsAndExclusions(basis, standing, judged), orders: [] };
  const placed = rankAgain(basis.rules, basis.divisions, basis.computed, departures);
  const orders = ordersOf(placed, standing, lotOf, judged);
  const ordered = orders.length === 0 ? placed : rankAgain(basis.rules, basis.divisions, basis.computed, { ...departures, orders });
  const lines = withPlaces(ordered, standing, judged);
  return { lines, ...writtenRows(basis, lines, standing, judged.faults), faults: judged.faults };
}

/** Collects why decisions cannot count; a subject can be decided on once. */
interface Judgement {
  readonly faults: Map<number, DecisionFault>;
  readonly accepts: (decision: Decision, fault: DecisionFault | null, subject: string) => boolean;
}

function judge(basis: DecisionBasis, decisions: readonly Decision[]): Judgement {
  const faults = new Map<number, DecisionFault>();
  const subjects = new Set<string>();
  const accepts: Judgement['accepts'] = (decision, fault, subject) => {
    const found = fault ?? (subjects.has(subject) ? 'decided-already' : null);
    if (found === null) subjects.add(subject);
    else faults.set(decision.number, found);
    return found === null && !faults.has(decision.number);
  };
  for (const [index, decision] of decisions.entries()) {
    if (decision.number !== index + 1) faults.set(decision.number, 'misnumbered');
    else if (decision.reason.trim() === '') faults.set(decision.number, 'without-reason');
    else if (decision.kind === 'reversal' && reversedBy(decisions, decision) === null) faults.set(decision.number, 'nothing-to-reverse');
  }
  for (const decision of standingDecisions(decisions)) {
    if (decision.kind === 'resolve-conflict') accepts(decision, faultOfChoice(basis, decision), `files ${decision.juror}`);
    if (decision.kind === 'accept-late' || decision.kind === 'waive-missing')
      accepts(decision, faultOfException(basis, decision), `${decision.kind} ${decision.juror}`);
  }
  return { faults, accepts };
}

function totalsAndExclusions(basis: DecisionBasis, standing: readonly Decision[], { accepts }: Judgement) {
  const computed = new Map(basis.computed.map((line) => [line.proposal, line]));
  const totals = new Map<string, Fraction>();
  const out = new Set<string>();
  for (const decision of standing) {
    const entry = decision.entry ?? '';
    const line = computed.get(entry);
    if (decision.kind === 'exclude' && accepts(decision, faultOfExclusion(line, decision), `exclude ${entry}`)) out.add(entry);
    if (decision.kind !== 'panel-adjustment' || !accepts(decision, faultOfAdjustment(basis, line, decision), `total ${entry}`)) continue;
    totals.set(entry, must(agreedTotal(basis, decision)));
  }
  return { totals, out };
}

function ordersOf(placed: readonly RankedProposal[], standing: readonly Decision[], lotOf: LotOf, { accepts }: Judgement) {
  const lines = new Map(placed.map((line) => [line.proposal, line]));
  return standing.flatMap((decision): readonly (readonly string[])[] => {
    if (decision.kind !== 'resolve-tie' && decision.kind !== 'draw') return [];
    if (!accepts(decision, faultOfTie(lines, decision), `tie ${decision.before}`)) return [];
    return [decision.kind === 'draw' ? drawnOrder(entriesIn(decision.before), lotOf(must(decision.after))) : entriesIn(decision.after)];
  });
}

function withPlaces(ordered: readonly RankedProposal[], standing: readonly Decision[], { accepts }: Judgement): readonly RankedProposal[] {
  const lines = new Map(ordered.map((line) => [line.proposal, line]));
  for (const decision of standing) {
    if (decision.kind !== 'quota-place') continue;
    const entry = decision.entry ?? '';
    if (!accepts(decision, faultOfPlace(lines.get(entry), decision), `place ${entry}`)) continue;
    lines.set(entry, { ...valueOf(lines, entry), selected: decision.after === writtenChoice(true) });
  }
  return [...lines.values()];
}

function writtenRows(
  basis: DecisionBasis,
  lines: readonly RankedProposal[],
  standing: readonly Decision[],
  faults: ReadonlyMap<number, DecisionFault>,
): Pick<DecidedRanking, 'rows' | 'rowOf'> {
  const concerning = numbersByEntry(standing.filter(({ number }) => !faults.has(number)));
  const rowFor = (line: RankedProposal): DecidedRow => ({
    ...placeOf(basis.rules, line),
    decisions: concerning.get(line.proposal) ?? [],
  });
  const excludedRow = (line: RankedProposal): DecidedRow => {
    const none = { rank: null, tiedWith: [], brokenBy: null, selected: false, reason: null };
    return { ...rowFor(line), ...none, status: 'excluded' };
  };
  const taken = new Set(lines.map(({ proposal }) => proposal));
  const named = (entry: string) => (line: RankedProposal) => line.proposal === entry;
  return {
    rows: () => [...lines.map(rowFor), ...basis.computed.filter(({ proposal }) => !taken.has(proposal)).map(excludedRow)],
    rowOf: (entry) => {
      const line = lines.find(named(entry));
      if (line !== undefined) return rowFor(line);
      const out = basis.computed.find(named(entry));
      return out === undefined ? null : excludedRow(out);
    },
  };
}

function numbersByEntry(decisions: readonly Decision[]): ReadonlyMap<string, readonly number[]> {
  const byEntry = new Map<string, number[]>();
  for (const { kind, number, entry, before } of decisions) {
    const isTie = kind === 'resolve-tie' || kind === 'draw';
    for (const concerned of isTie ? entriesIn(before) : entry === null ? [] : [entry])
      byEntry.set(concerned, [...(byEntry.get(concerned) ?? []), number]);
  }
  return byEntry;
}
