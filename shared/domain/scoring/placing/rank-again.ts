import { at, valueOf } from '../../../base/at.ts';
import { type Fraction, greatestCommonDivisor } from '../../../base/fraction.ts';
import { sortedCodeUnits } from '../../../base/order.ts';
import { ineligibility } from './eligibility.ts';
import { type RankedProposal, type TieBreak, totalsByJuror } from '../outcome.ts';
import type { Mark, Panel } from '../across/panel.ts';
import type { Divisions } from '../partition.ts';
import { equalTotals, type Line, NO_MEMBER, withSelection } from './rank-partition.ts';
import type { Rules } from '../rules.ts';
import { breakTie } from './ties.ts';

/** What a panel decided about a ranking that was computed: nothing of it changes what the jurors gave. */
export interface Departures {
  /** Totals that stand in place of the computed ones, by proposal. */
  readonly totals: ReadonlyMap<string, Fraction>;
  /** Proposals that take no part. */
  readonly out: ReadonlySet<string>;
  /** Orders, best first, of proposals that share a rank; one that names other proposals than those who do changes nothing. */
  readonly orders: readonly (readonly string[])[];
}

/**
 * Ranks again what was ranked before, by the same thresholds, tie chain and selection, from the totals as they were or as the panel put them; the order of
 * the lines is that of {@link rankProposals}, without those that take no part. Only a draw is not made again: who shares a rank goes on sharing it.
 */
export function rankAgain(
  rules: Rules,
  divisions: ReadonlyMap<string, Divisions>,
  computed: readonly RankedProposal[],
  departures: Departures,
): readonly RankedProposal[] {
  const lines = computed.filter(({ proposal }) => !departures.out.has(proposal)).map((ranked) => restated(rules, departures, ranked));
  const keys = [...new Set(lines.map(({ partition }) => partition))];
  return keys.flatMap((key) => {
    const members = lines.filter(({ partition }) => partition === key);
    const ranked = placed(rules, departures.orders, members);
    return [...withSelection(rules, divisions, ranked), ...members.filter(({ status }) => status !== 'ranked')];
  });
}

/** A line without its place, with the total that stands and what the thresholds say of it. */
function restated(rules: Rules, { totals }: Departures, computed: RankedProposal): RankedProposal {
  const bare = { ...computed, rank: null, sharing: [], brokenBy: [], selected: false, tiedAcrossCut: false };
  const total = totals.get(computed.proposal);
  if (total === undefined || computed.total === null) return bare;
  const below = ineligibility(rules, total, computed.criteria);
  return { ...bare, total, status: below === null ? 'ranked' : 'not-eligible', reason: below };
}

function placed(rules: Rules, orders: Departures['orders'], members: readonly RankedProposal[]): readonly RankedProposal[] {
  const brokenBy = new Map<Line, readonly TieBreak[]>();
  const note = (line: Line, broken: TieBreak): void => {
    brokenBy.set(line, [...(brokenBy.get(line) ?? []), broken]);
  };
  const ranked: RankedProposal[] = [];
  for (const equals of equalTotals(rules, members.map(bareLine))) {
    for (const lines of partedBy(rules, equals, note).flatMap((group) => orderedBy(orders, group))) {
      const rank = ranked.length + 1;
      const sharing = sortedCodeUnits(lines.map(({ proposal }) => proposal));
      for (const line of lines) ranked.push({ ...line.ranked, rank, sharing, brokenBy: brokenBy.get(line) ?? [] });
    }
  }
  return ranked;
}

/** A line without its place in a panel, which only a tie asks for. */
function bareLine(ranked: RankedProposal): Line {
  return { proposal: ranked.proposal, criteria: ranked.criteria, member: NO_MEMBER, ranked };
}

function partedBy(rules: Rules, equals: readonly Line[], note: (line: Line, broken: TieBreak) => void): readonly (readonly Line[])[] {
  if (equals.length === 1) return [equals];
  const lines = equals.map((line, member) => ({ ...line, member }));
  let made: Panel | null = null;
  const panel = (): Panel => (made ??= panelOfTotals(equals));
  return breakTie({ steps: rules.ties, panel, lot: null }, lines, note).map(({ contenders }) => contenders);
}

/** The panel of the juror totals of these lines, in their order. */
function panelOfTotals(lines: readonly Line[]): Panel {
  const jurors = sortedCodeUnits(new Set(lines.flatMap(({ ranked }) => ranked.jurorTotals.jurors)));
  const numbers = new Map(jurors.map((juror, index) => [juror, index]));
  const denominator = commonDenominator(lines);
  const start = new Int32Array(lines.length + 1);
  const marks = lines.flatMap(({ ranked }, member) => {
    const own = totalsByJuror(ranked).flatMap(({ juror, total }): readonly Mark[] =>
      total === null ? [] : [{ juror: valueOf(numbers, juror), value: (total.n * denominator) / total.d }],
    );
    start[member + 1] = at(start, member) + own.length;
    return own;
  });
  return {
    start,
    juror: Int32Array.from(marks, ({ juror }) => juror),
    values: marks.map(({ value }) => value),
    denominator,
    jurors: jurors.length,
  };
}

function commonDenominator(lines: readonly Line[]): bigint {
  const denominators = lines.flatMap(({ ranked }) => ranked.jurorTotals.totals.flatMap((total) => (total === null ? [] : [total.d])));
  return denominators.reduce((common, d) => (common / greatestCommonDivisor(common, d)) * d, 1n);
}

function orderedBy(orders: Departures['orders'], group: readonly Line[]): readonly (readonly Line[])[] {
  const order = group.length === 1 ? undefined : orders.find((each) => isOrderOf(each, group));
  if (order === undefined) return [group];
  const byName = new Map(group.map((line) => [line.proposal, line]));
  return order.map((name) => [valueOf(byName, name)]);
}

function isOrderOf(order: readonly string[], group: readonly Line[]): boolean {
  const names = sortedCodeUnits(group.map(({ proposal }) => proposal));
  return order.length === names.length && sortedCodeUnits(order).every((name, index) => name === at(names, index));
}
