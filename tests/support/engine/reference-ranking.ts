import { createHash } from 'node:crypto';
import type { Rules } from '#shared/domain/scoring/rules.ts';
import { markedCriteria, type RandomPanel } from './random-panel.ts';
import { compare, type Exact, exact, minus, over, plus, rounded, sumUp, times, written } from './reference-arithmetic.ts';
import { leastSquares } from './reference-least-squares.ts';
import type { ReferenceLine } from './reference-line.ts';
import { referenceSelection } from './reference-selection.ts';

/** The whole outcome in a form that can be compared as text; or why there is none. */
export type ReferenceOutcome =
  | { readonly lines: readonly ReferenceLine[]; readonly pending: readonly string[]; readonly diverging: readonly string[] }
  | 'disconnected';

/** A line in the making. */
interface Work {
  readonly proposal: string;
  readonly line: ReferenceLine;
  readonly total: Exact | null;
  readonly favour: number;
  readonly values: ReadonlyMap<string, Exact | null>;
}

class Disconnected extends Error {}

/**
 * The rules done again in the plainest way, sharing no code with the engine: unreduced fractions, every pair compared, every order of tied proposals tried.
 * Slow, and meant to be read beside the text of the rules.
 */
export function referenceRanking(panel: RandomPanel): ReferenceOutcome {
  const { rules } = panel;
  const by = rules.partition;
  const keyOf = (proposal: RandomPanel['proposals'][number]): string | null => (by === 'none' ? null : proposal[by]);
  const keys = [...new Set(panel.proposals.map(keyOf))]
    .filter((key) => by === 'none' || key !== null)
    .sort((a, b) => ((a ?? '') < (b ?? '') ? -1 : 1));
  try {
    const parts = keys.map((key) =>
      rankPart(
        panel,
        key,
        panel.proposals.filter((proposal) => keyOf(proposal) === key).map(({ id }) => id),
      ),
    );
    const outside = by === 'none' ? [] : panel.proposals.filter((proposal) => keyOf(proposal) === null).map(({ id }) => id);
    const lines = [...parts.flatMap((part) => part.lines), ...outside.sort().map((id) => blank(id, null, 'unranked', 'no-division', null))];
    return {
      lines,
      pending: parts.flatMap((part) => part.pending),
      diverging: lines.flatMap(({ proposal }) => divergence(panel, proposal)),
    };
  } catch (failure) {
    if (failure instanceof Disconnected) return 'disconnected';
    throw failure;
  }
}

function blank(
  proposal: string,
  partition: string | null,
  status: ReferenceLine['status'],
  reason: string | null,
  total: string | null,
): ReferenceLine {
  return { proposal, partition, rank: null, status, reason, total, tiedWith: [], brokenBy: [], selected: false, tiedAcrossCut: false };
}

function rankPart(panel: RandomPanel, partition: string | null, members: readonly string[]) {
  const { rules } = panel;
  const work = [...members].sort().map((proposal) => lineFor(panel, partition, members, proposal));
  const better = (a: Work, b: Work): number => {
    if (a.total === null || b.total === null) throw new Error('unranked');
    const order = compare(a.total, b.total) * (rules.aggregate.method === 'rank-sum' ? 1 : -1);
    return order !== 0 ? order : b.favour - a.favour;
  };
  const ranked = work.filter(({ line }) => line.status === 'ranked');
  const pending: string[] = [];
  const ordered: Work[][] = [];
  for (const one of ranked) if (!ordered.flat().includes(one)) ordered.push(ranked.filter((other) => better(one, other) === 0));
  ordered.sort((a, b) => better(a[0] as Work, b[0] as Work));
  const groups = ordered.flatMap((group) => chain(panel, group, rules.ties, pending));
  let place = 1;
  for (const group of groups) {
    for (const { line } of group) {
      line.rank = place;
      line.tiedWith = group
        .map(({ proposal }) => proposal)
        .filter((proposal) => proposal !== line.proposal)
        .sort();
    }
    place += group.length;
  }
  const inOrder = groups.flat().map(({ line }) => line);
  if (rules.selection !== null) referenceSelection(rules.selection, panel.proposals, inOrder);
  return { lines: [...inOrder, ...work.filter(({ line }) => line.status !== 'ranked').map(({ line }) => line)], pending };
}

function lineFor(panel: RandomPanel, partition: string | null, members: readonly string[], proposal: string): Work {
  const { rules } = panel;
  const values = new Map(markedCriteria(rules).map(({ id, weight }) => [id, criterionValue(panel, members, proposal, id, weight)]));
  const reason = shortfall(panel, members, proposal) ?? carryMissing(panel, proposal);
  const stage = stageTotal(panel, members, proposal, values);
  if (reason !== null || stage === null)
    return { proposal, line: blank(proposal, partition, 'unranked', reason, null), total: null, favour: 0, values };
  const total = finalTotal(panel, proposal, stage);
  const favour = rules.aggregate.method === 'pairwise-majority' ? duels(panel, members, proposal).favour : 0;
  const below = belowTotal(rules, total) ?? belowCriterion(rules, values);
  return {
    proposal,
    line: blank(proposal, partition, below === null ? 'ranked' : 'not-eligible', below, written(total)),
    total,
    favour,
    values,
  };
}

function worksByTotals({ combine, aggregate }: Rules): boolean {
  return combine === 'juror-totals' || ['rank-sum', 'rank-points', 'pairwise-majority'].includes(aggregate.method);
}

function stageTotal(panel: RandomPanel, members: readonly string[], proposal: string, values: Work['values']): Exact | null {
  const { rules } = panel;
  if (worksByTotals(rules)) return acrossJurors(panel, members, proposal, null);
  const weighted = markedCriteria(rules)
    .filter(({ weight }) => weight > 0)
    .map(({ id }) => ({ id, value: values.get(id) ?? null }));
  return weighted.some(({ value }) => value === null) ? null : sumUp(weighted.map(({ id, value }) => weigh(rules, id, value ?? exact(0))));
}

function carryMissing({ rules, carried }: RandomPanel, proposal: string): string | null {
  return rules.carry.some(({ stage }) => carried[stage]?.[proposal] === undefined) ? 'carry-missing' : null;
}

function finalTotal(panel: RandomPanel, proposal: string, stage: Exact): Exact {
  let total = stage;
  for (const { stage: name, weight } of panel.rules.carry) {
    const earlier = over(exact(panel.carried[name]?.[proposal] ?? 0), exact(100));
    total = plus(times(stage, over(minus(exact(100), exact(weight)), exact(100))), times(earlier, over(exact(weight), exact(100))));
  }
  for (const adjustment of panel.adjustments) if (adjustment.proposal === proposal) total = plus(total, exact(adjustment.points));
  return rounded(total, panel.rules.rounding.total);
}

function shortfall(panel: RandomPanel, members: readonly string[], proposal: string): string | null {
  const { rules } = panel;
  const columns = worksByTotals(rules)
    ? [null]
    : markedCriteria(rules)
        .filter(({ weight }) => weight > 0)
        .map(({ id }) => id);
  const count = (one: string, column: string | null): number => valuesOf(panel, one, column).size;
  if (columns.every((column) => count(proposal, column) === 0)) return 'no-scores';
  const lacks = columns.map((column) => {
    const most = Math.max(...members.map((member) => count(member, column)));
    return lackOf(rules, column, count(proposal, column), most);
  });
  return lacks.find((lack) => lack !== null) ?? null;
}

function lackOf({ aggregate, quorum, unequalPanels }: Rules, column: string | null, jurors: number, most: number): string | null {
  if (jurors === 0 && column !== null) return 'criterion-without-scores';
  if (jurors < quorum.minJurors) return 'below-quorum';
  if ('drop' in aggregate && jurors < 2 * aggregate.drop + 1) return 'too-few-for-drop';
  const summing = ['sum', 'trimmed-sum', 'rank-sum', 'rank-points'].includes(aggregate.method);
  return summing && unequalPanels === 'unranked' && jurors < most ? 'unequal-panel' : null;
}

function belowTotal(rules: Rules, total: Exact): string | null {
  const least = rules.threshold?.total ?? null;
  return least !== null && compare(total, exact(least)) < 0 ? 'below-total' : null;
}

function belowCriterion(rules: Rules, values: Work['values']): string | null {
  const below = Object.entries(rules.threshold?.perCriterion ?? {}).some(([criterion, points]) => {
    const value = values.get(criterion) ?? null;
    return value !== null && compare(value, exact(points)) < 0;
  });
  return below ? 'below-criterion' : null;
}

/** By juror, the mark for a criterion, or (null) the weighted total where every weighted criterion is marked. */
function valuesOf(panel: RandomPanel, proposal: string, column: string | null): Map<string, Exact> {
  const { rules } = panel;
  const values = new Map<string, Exact>();
  for (const sheet of panel.sheets.filter((each) => each.proposal === proposal)) {
    const mark = (id: string): number | null => sheet.marks[markedCriteria(rules).findIndex((criterion) => criterion.id === id)] ?? null;
    const weighted = markedCriteria(rules).filter(({ weight }) => weight > 0);
    if (column !== null) {
      const given = mark(column);
      if (given !== null) values.set(sheet.juror, exact(given));
    } else if (weighted.every(({ id }) => mark(id) !== null)) {
      const rounds = rules.combine === 'juror-totals';
      const products = weighted.map(({ id }) => {
        const product = times(exact(mark(id) ?? 0), multiplier(rules, id));
        return rounds ? rounded(product, rules.rounding.weighted) : product;
      });
      values.set(sheet.juror, rounds ? rounded(sumUp(products), rules.rounding.criterion) : sumUp(products));
    }
  }
  return values;
}

function multiplier(rules: Rules, id: string): Exact {
  const weight = exact(markedCriteria(rules).find((criterion) => criterion.id === id)?.weight ?? 0);
  return rules.weighting === 'percent' ? over(weight, exact(100)) : weight;
}

function weigh(rules: Rules, id: string, value: Exact): Exact {
  return rounded(times(value, multiplier(rules, id)), rules.rounding.weighted);
}

function criterionValue(panel: RandomPanel, members: readonly string[], proposal: string, id: string, weight: number): Exact | null {
  const byTotals = worksByTotals(panel.rules);
  if (!byTotals && weight > 0) {
    const value = acrossJurors(panel, members, proposal, id);
    return value === null ? null : rounded(value, panel.rules.rounding.criterion);
  }
  const counted = valuesOf(panel, proposal, null);
  const marks = [...valuesOf(panel, proposal, id)].filter(([juror]) => !byTotals || counted.has(juror)).map(([, mark]) => mark);
  const value = plainAcross(panel.rules, marks);
  return value === null || byTotals ? value : rounded(value, panel.rules.rounding.criterion);
}

function acrossJurors(panel: RandomPanel, members: readonly string[], proposal: string, column: string | null): Exact | null {
  const { aggregate } = panel.rules;
  const values = valuesOf(panel, proposal, column);
  if (aggregate.method === 'adjusted-mean') {
    const all = members.flatMap((member) =>
      [...valuesOf(panel, member, column)].map(([juror, value]) => ({ proposal: member, juror, value })),
    );
    const qualities = leastSquares(all);
    if (qualities === null) throw new Disconnected();
    return qualities.get(proposal) ?? null;
  }
  if (aggregate.method === 'pairwise-majority') return values.size === 0 ? null : exact(duels(panel, members, proposal).wins);
  if (aggregate.method !== 'rank-sum' && aggregate.method !== 'rank-points') return plainAcross(panel.rules, [...values.values()]);
  const earned = [...values].map(([juror, value]) => {
    const others = members.map((member) => valuesOf(panel, member, column).get(juror)).filter((other) => other !== undefined);
    const above = others.filter((other) => compare(other, value) > 0).length;
    const equal = others.filter((other) => compare(other, value) === 0).length;
    const places = Array.from({ length: equal }, (_, index) => above + 1 + index);
    const prizes = places.map((place) => exact(aggregate.method === 'rank-points' ? (aggregate.points[place - 1] ?? 0) : place));
    return over(sumUp(prizes), exact(equal));
  });
  return earned.length === 0 ? null : sumUp(earned);
}

function plainAcross({ aggregate }: Rules, values: readonly Exact[]): Exact | null {
  const drop = 'drop' in aggregate ? aggregate.drop : 0;
  const kept = values.toSorted(compare).slice(drop, Math.max(drop, values.length - drop));
  const [first] = kept;
  if (first === undefined) return null;
  if (aggregate.method === 'median') return median(kept);
  return aggregate.method === 'sum' || aggregate.method === 'trimmed-sum' ? sumUp(kept) : over(sumUp(kept), exact(kept.length));
}

function median(values: readonly Exact[]): Exact {
  const sorted = values.toSorted(compare);
  const middle = sorted.length % 2 === 1 ? [sorted[(sorted.length - 1) / 2]] : [sorted[sorted.length / 2 - 1], sorted[sorted.length / 2]];
  return over(sumUp(middle as Exact[]), exact(middle.length));
}

function duels(panel: RandomPanel, members: readonly string[], proposal: string) {
  let [wins, favour] = [0, 0];
  const own = valuesOf(panel, proposal, null);
  for (const other of members) {
    const theirs = valuesOf(panel, other, null);
    const both = [...own].flatMap(([juror, value]) => (theirs.has(juror) ? [compare(value, theirs.get(juror) as Exact)] : []));
    const [forUs, forThem] = [both.filter((order) => order > 0).length, both.filter((order) => order < 0).length];
    favour += forUs;
    if (forUs > forThem) wins += 1;
  }
  return { wins, favour };
}

function chain(panel: RandomPanel, group: readonly Work[], steps: readonly string[], pending: string[]): Work[][] {
  const [step, ...rest] = steps;
  const names = group.map(({ proposal }) => proposal).sort();
  if (group.length === 1 || step === undefined || step === 'shared') return [[...group]];
  if (step === 'draw' && panel.drawSeed === null) {
    pending.push(names.join(' '));
    return [[...group]];
  }
  const keyed = group.map((work) => ({ work, key: tieKey(panel, work, step, names) }));
  const before = (a: Key, b: Key): number =>
    a === b ? 0 : a === null ? 1 : b === null ? -1 : typeof a === 'string' || typeof b === 'string' ? (a < b ? -1 : 1) : -compare(a, b);
  const parts: { key: Key; works: Work[] }[] = [];
  for (const { work, key } of keyed) {
    const same = parts.find((part) => before(part.key, key) === 0);
    if (same === undefined) parts.push({ key, works: [work] });
    else same.works.push(work);
  }
  parts.sort((a, b) => before(a.key, b.key));
  if (parts.length > 1) for (const { line } of group) line.brokenBy = [...line.brokenBy, step];
  return parts.flatMap(({ works }) => chain(panel, works, rest, pending));
}

type Key = Exact | string | null;

function tieKey(panel: RandomPanel, work: Work, step: string, tied: readonly string[]): Key {
  const totals = [...valuesOf(panel, work.proposal, null).values()];
  if (step === 'draw') return createHash('sha256').update(`${panel.drawSeed}/${work.proposal}`).digest('hex');
  if (step === 'median') return totals.length === 0 ? null : median(totals);
  if (step === 'highest-single') return totals.toSorted(compare).at(-1) ?? null;
  if (step === 'pairwise') return exact(duels(panel, tied, work.proposal).wins);
  return work.values.get(step.replace('criterion:', '')) ?? null;
}

function divergence(panel: RandomPanel, proposal: string): readonly string[] {
  const totals = [...valuesOf(panel, proposal, null).values()].sort(compare);
  const [low, high] = [totals[0], totals.at(-1)];
  if (panel.rules.divergence === null || low === undefined || high === undefined) return [];
  const reasons = reasonsToDiscuss(panel.rules, panel.rules.divergence, totals, { low, high });
  return reasons.length === 0 ? [] : [`${proposal}: ${reasons.join(' ')}`];
}

function reasonsToDiscuss(
  rules: Rules,
  { points, standardDeviations }: NonNullable<Rules['divergence']>,
  totals: readonly Exact[],
  { low, high }: { readonly low: Exact; readonly high: Exact },
): readonly string[] {
  const straddles = belowTotal(rules, low) !== null && belowTotal(rules, high) === null;
  return [
    points !== null && compare(minus(high, low), exact(points)) > 0 ? 'points' : null,
    standardDeviations !== null && spreadBeyond(totals, standardDeviations) ? 'standard-deviations' : null,
    straddles ? 'straddles-threshold' : null,
  ].filter((reason) => reason !== null);
}

function spreadBeyond(totals: readonly Exact[], deviation: number): boolean {
  const mean = over(sumUp(totals), exact(totals.length));
  const squares = sumUp(totals.map((total) => times(minus(total, mean), minus(total, mean))));
  return compare(squares, times(exact(deviation ** 2), exact(totals.length - 1))) > 0;
}
