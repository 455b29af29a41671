import type { Rules } from '#shared/domain/scoring/rules.ts';
import { markedCriteria, type RandomPanel } from './random-panel.ts';
import type { ReferenceOutcome } from './reference-ranking.ts';

/** Every rule and branch that a panel and its outcome go through, by name. */
export function featuresOf(panel: RandomPanel, outcome: ReferenceOutcome): readonly string[] {
  const found = [
    ...featuresOfRules(panel.rules),
    ...when(panel.adjustments.length > 0, 'adjustment'),
    ...when(
      panel.sheets.some(({ marks }) => marks.includes(null)),
      'missing mark',
    ),
    ...(outcome === 'disconnected' ? ['disconnected'] : featuresOfOutcome(outcome)),
  ];
  return [...new Set(found)];
}

function featuresOfRules(rules: Rules): readonly string[] {
  const { criterion, weighted, total } = rules.rounding;
  const quotas = rules.selection?.quotas;
  return [
    `${rules.combine} ${rules.aggregate.method}`,
    `weighting ${rules.weighting}`,
    `unequal panels ${rules.unequalPanels}`,
    `partition ${rules.partition}`,
    ...Object.entries({ criterion, weighted, total }).flatMap(([place, rounding]) =>
      when(rounding !== null, `rounding ${place} ${rounding?.mode}`),
    ),
    ...when(rules.selection?.top !== undefined && rules.selection.top !== null, 'top'),
    ...(quotas
      ? [`quotas by ${quotas.by}`, `unfilled ${quotas.unfilled}`, quotas.overNomination > 1 ? 'over-nomination' : 'plain quotas']
      : []),
    ...when(rules.carry.length > 0, 'carry'),
    ...when(rules.criteria.length < markedCriteria(rules).length, 'parts of a criterion'),
    ...when(rules.scale.step < 0.0001, 'sums beyond doubles'),
  ];
}

function featuresOfOutcome({ lines, pending, diverging }: Exclude<ReferenceOutcome, string>): readonly string[] {
  return lines.flatMap((line) => [
    ...when(line.status !== 'ranked', `${line.status} ${line.reason}`),
    ...line.brokenBy.map((step) => `tie broken by ${step.replace(/:.*/, '')}`),
    ...when(line.tiedWith.length > 0, 'shared rank'),
    ...when(line.tiedAcrossCut, 'tied across the cut'),
    ...when(line.selected, 'selected'),
    ...when(pending.length > 0, 'pending draw'),
    ...diverging.flatMap((each) => each.split(': ')[1]?.split(' ') ?? []).map((reason) => `diverging by ${reason}`),
  ]);
}

function when(holds: boolean, feature: string): readonly string[] {
  return holds ? [feature] : [];
}

const METHODS = ['mean', 'median', 'sum', 'trimmed-mean', 'trimmed-sum', 'rank-sum', 'rank-points', 'pairwise-majority', 'adjusted-mean'];

/** What the made-up panels must go through often enough. */
export const FEATURES: readonly string[] = [
  ['juror-totals', 'criterion-panels'].flatMap((combine) => METHODS.map((method) => `${combine} ${method}`)),
  ['weighting percent', 'weighting factor', 'unequal panels unranked', 'unequal panels as-is'],
  ['none', 'group', 'cluster'].map((partition) => `partition ${partition}`),
  ['criterion', 'weighted', 'total'].flatMap((place) => [`rounding ${place} half-up`, `rounding ${place} half-even`]),
  ['no-scores', 'criterion-without-scores', 'below-quorum', 'too-few-for-drop', 'unequal-panel', 'no-division', 'carry-missing'].map(
    (reason) => `unranked ${reason}`,
  ),
  ['not-eligible below-total', 'not-eligible below-criterion'],
  ['criterion', 'median', 'pairwise', 'highest-single', 'draw'].map((step) => `tie broken by ${step}`),
  ['shared rank', 'tied across the cut', 'selected', 'top', 'quotas by cluster', 'quotas by group', 'unfilled open', 'unfilled next-best'],
  ['over-nomination', 'plain quotas', 'carry', 'adjustment', 'missing mark', 'disconnected', 'pending draw'],
  ['parts of a criterion', 'sums beyond doubles'],
  ['points', 'standard-deviations', 'straddles-threshold'].map((reason) => `diverging by ${reason}`),
].flat();
