import type { Aggregate, Rules } from '#shared/domain/scoring/rules.ts';
import { engineOutcome } from './engine-outcome.ts';
import { markedCriteria, type RandomPanel, type RandomSheet } from './random-panel.ts';
import type { ReferenceLine } from './reference-line.ts';
import type { ReferenceOutcome } from './reference-ranking.ts';

type Engine = (panel: RandomPanel) => ReferenceOutcome;

/** Engines with one mistake each, of the kinds that real recaps make; every one must be caught by comparison with the reference. */
export const WRONG_ENGINES: Readonly<Record<string, Engine>> = {
  'counts a missing mark as the lowest': (panel) => engineOutcome({ ...panel, sheets: filled(panel) }),
  'divides by all jurors': (panel) => engineOutcome({ ...panel, sheets: [...panel.sheets, ...absent(panel)] }),
  'takes the mean for the median': changing((rules) => withMethod(rules, 'median', { method: 'mean' })),
  'takes the lower middle for the median': (panel) => engineOutcome({ ...panel, sheets: withoutHighestOfEven(panel) }),
  'forgets to drop': changing((rules) => withMethod(rules, 'trimmed-mean', { method: 'mean' })),
  'drops one too many': changing(({ aggregate, ...rules }) => ({
    ...rules,
    aggregate: 'drop' in aggregate ? { ...aggregate, drop: aggregate.drop + 1 } : aggregate,
  })),
  'averages a trimmed sum': changing(({ aggregate, ...rules }) => ({
    ...rules,
    aggregate: aggregate.method === 'trimmed-sum' ? { method: 'trimmed-mean', drop: aggregate.drop } : aggregate,
  })),
  'rounds a half to even everywhere': changing((rules) => ({
    ...rules,
    rounding: mapRounding(rules, (rounding) => ({ ...rounding, mode: 'half-even' })),
  })),
  'rounds only the total': changing((rules) => ({ ...rules, rounding: { ...rules.rounding, criterion: null, weighted: null } })),
  'ranks by the unrounded total': changing((rules) => ({ ...rules, rounding: { ...rules.rounding, total: null } })),
  'asks for one juror less than the quorum': changing((rules) => ({ ...rules, quorum: { minJurors: rules.quorum.minJurors - 1 } })),
  'compares sums of unequal panels': changing((rules) => ({ ...rules, unequalPanels: 'as-is' })),
  'ignores the threshold by criterion': changing((rules) => ({
    ...rules,
    threshold: rules.threshold === null ? null : { ...rules.threshold, perCriterion: {} },
  })),
  'lets the first step of the tie chain go': changing((rules) => ({
    ...rules,
    ties: rules.ties.length > 1 ? rules.ties.slice(1) : rules.ties,
  })),
  'turns the tie chain round': changing((rules) => ({
    ...rules,
    ties: [...rules.ties.slice(0, -1).toReversed(), ...rules.ties.slice(-1)],
  })),
  'does not skip ranks after a shared one': relabelling((lines) =>
    lines.map((line) => ({ ...line, rank: line.rank === null ? null : denseRank(lines, line) })),
  ),
  'breaks ties by entry number': relabelling((lines) =>
    lines.map((line, index) => ({ ...line, rank: line.rank === null ? null : index + 1, tiedWith: [] })),
  ),
  'ranks all groups together': changing((rules) => ({ ...rules, partition: 'none' })),
  'averages what there is of the carried stages': (panel) => engineOutcome({ ...panel, carried: withZeros(panel) }),
  'forgets adjustments': (panel) => engineOutcome({ ...panel, adjustments: [] }),
  'counts a draw of seeds the other way round': (panel) =>
    engineOutcome({ ...panel, drawSeed: panel.drawSeed === null ? null : `${panel.drawSeed}/` }),
  'selects a tie across the cut by chance': relabelling((lines) =>
    lines.map((line) => ({ ...line, selected: line.selected || line.tiedAcrossCut, tiedAcrossCut: false })),
  ),
  'forgets over-nomination': changing((rules) => ({
    ...rules,
    selection: rules.selection?.quotas ? { ...rules.selection, quotas: { ...rules.selection.quotas, overNomination: 1 } } : rules.selection,
  })),
  'leaves unfilled places open': changing((rules) => ({
    ...rules,
    selection: rules.selection?.quotas ? { ...rules.selection, quotas: { ...rules.selection.quotas, unfilled: 'open' } } : rules.selection,
  })),
  'gives shared places the best of them': changing((rules) =>
    withMethod(rules, 'rank-sum', { method: 'rank-points', points: [-1, -2, -3, -4, -5, -6, -7] }),
  ),
  'takes factors for percentages': changing((rules) => ({ ...rules, weighting: 'percent' })),
};

function changing(change: (rules: Rules) => Rules): Engine {
  return (panel) => engineOutcome({ ...panel, rules: change(panel.rules) });
}

function relabelling(change: (lines: readonly ReferenceLine[]) => readonly ReferenceLine[]): Engine {
  return (panel) => {
    const outcome = engineOutcome(panel);
    return outcome === 'disconnected' ? outcome : { ...outcome, lines: change(outcome.lines) };
  };
}

function withMethod(rules: Rules, method: Aggregate['method'], aggregate: Aggregate): Rules {
  return rules.aggregate.method === method ? { ...rules, aggregate } : rules;
}

function mapRounding(
  rules: Rules,
  change: (rounding: NonNullable<Rules['rounding']['total']>) => Rules['rounding']['total'],
): Rules['rounding'] {
  const { criterion, weighted, total } = rules.rounding;
  return { criterion: criterion && change(criterion), weighted: weighted && change(weighted), total: total && change(total) };
}

function lowest(panel: RandomPanel): readonly number[] {
  return markedCriteria(panel.rules).map(({ scale }) => (scale ?? panel.rules.scale).min);
}

function filled(panel: RandomPanel): readonly RandomSheet[] {
  return panel.sheets.map((sheet) => ({ ...sheet, marks: sheet.marks.map((mark, index) => mark ?? lowest(panel)[index] ?? 0) }));
}

function absent(panel: RandomPanel): readonly RandomSheet[] {
  const jurors = new Set(panel.sheets.map(({ juror }) => juror));
  const present = new Set(panel.sheets.map(({ proposal, juror }) => `${proposal} ${juror}`));
  return panel.proposals.flatMap(({ id: proposal }) =>
    [...jurors].filter((juror) => !present.has(`${proposal} ${juror}`)).map((juror) => ({ proposal, juror, marks: lowest(panel) })),
  );
}

function withoutHighestOfEven(panel: RandomPanel): readonly RandomSheet[] {
  if (panel.rules.aggregate.method !== 'median' || markedCriteria(panel.rules).length > 1) return panel.sheets;
  return panel.sheets.filter((sheet) => {
    const own = panel.sheets.filter(({ proposal, marks }) => proposal === sheet.proposal && marks[0] !== null);
    const highest = own.toSorted((a, b) => (b.marks[0] ?? 0) - (a.marks[0] ?? 0))[0];
    return own.length % 2 === 1 || sheet !== highest;
  });
}

function withZeros(panel: RandomPanel): RandomPanel['carried'] {
  return Object.fromEntries(
    Object.entries(panel.carried).map(([stage, totals]) => [
      stage,
      Object.fromEntries(panel.proposals.map(({ id }) => [id, totals[id] ?? 0])),
    ]),
  );
}

function denseRank(lines: readonly ReferenceLine[], line: ReferenceLine): number {
  const better = lines.filter(
    (other) => other.partition === line.partition && other.rank !== null && line.rank !== null && other.rank < line.rank,
  );
  return 1 + new Set(better.map(({ rank }) => rank)).size;
}
