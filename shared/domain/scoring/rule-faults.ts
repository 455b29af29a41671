import { compareFractions, fraction, fractionOf } from '../../base/fraction.ts';
import { type Decimal, decimalOf, sumOfDecimals, unitsAt, writeDecimal } from '../../base/decimal.ts';
import { isRankingMethod } from './method.ts';
import { type Rules, type Scale, type ScoredCriterion, scoredCriteria } from './rules.ts';

/** What can be wrong with rules that have the right shape; `path` is where it stands in the document. */
export type RuleFault =
  | { readonly kind: 'weights-sum'; readonly path: string; readonly expected: string; readonly found: string }
  | { readonly kind: 'no-weight'; readonly path: string }
  | { readonly kind: 'duplicate-criterion'; readonly path: string; readonly criterion: string }
  | { readonly kind: 'unknown-criterion'; readonly path: string; readonly criterion: string }
  | { readonly kind: 'scale-reversed'; readonly path: string }
  | { readonly kind: 'scale-uneven'; readonly path: string }
  | { readonly kind: 'scale-too-fine'; readonly path: string }
  | { readonly kind: 'level-outside-scale'; readonly path: string }
  | { readonly kind: 'ties-without-end'; readonly path: string }
  | { readonly kind: 'ties-repeated'; readonly path: string; readonly step: string }
  | { readonly kind: 'ranking-over-panels'; readonly path: string; readonly method: string }
  | { readonly kind: 'ranking-with-threshold'; readonly path: string; readonly method: string }
  | { readonly kind: 'ranking-with-carry'; readonly path: string; readonly method: string }
  | { readonly kind: 'carried-twice'; readonly path: string; readonly stage: string }
  | { readonly kind: 'carry-leaves-nothing'; readonly path: string; readonly found: string };

/** Everything that makes well-formed rules impossible to apply, in document order; empty when they are sound. */
export function findRuleFaults(rules: Rules): readonly RuleFault[] {
  return [
    ...scaleFaults(rules.scale, 'scale'),
    ...criterionFaults(rules),
    ...weightFaults(rules),
    ...methodFaults(rules),
    ...thresholdFaults(rules),
    ...tieFaults(rules),
    ...carryFaults(rules),
  ];
}

function scaleFaults({ min, max, step }: Scale, path: string): readonly RuleFault[] {
  if (min >= max) return [{ kind: 'scale-reversed', path }];
  const [low, high, gap] = [decimalOf(min), decimalOf(max), decimalOf(step)];
  const decimals = Math.max(low.decimals, high.decimals, gap.decimals);
  if ((unitsAt(high, decimals) - unitsAt(low, decimals)) % unitsAt(gap, decimals) !== 0n) return [{ kind: 'scale-uneven', path }];
  const largest = [low, high].map((end) => unitsAt(end, decimals)).some(beyondSafeIntegers);
  return largest ? [{ kind: 'scale-too-fine', path }] : [];
}

function beyondSafeIntegers(units: bigint): boolean {
  return units > BigInt(Number.MAX_SAFE_INTEGER) || units < BigInt(Number.MIN_SAFE_INTEGER);
}

function criterionFaults(rules: Rules): readonly RuleFault[] {
  const seen = new Set<string>();
  const faults: RuleFault[] = [];
  const visit = (criterion: ScoredCriterion, path: string): void => {
    if (seen.has(criterion.id)) faults.push({ kind: 'duplicate-criterion', path: `${path}.id`, criterion: criterion.id });
    seen.add(criterion.id);
    if (criterion.scale !== null) faults.push(...scaleFaults(criterion.scale, `${path}.scale`));
    faults.push(...levelFaults(criterion, criterion.scale ?? rules.scale, path));
  };
  for (const [index, criterion] of rules.criteria.entries()) {
    visit(criterion, `criteria[${index}]`);
    for (const [part, scored] of criterion.parts.entries()) visit(scored, `criteria[${index}].parts[${part}]`);
  }
  return faults;
}

function levelFaults(criterion: ScoredCriterion, scale: Scale, path: string): readonly RuleFault[] {
  return criterion.levels.flatMap((level, index): readonly RuleFault[] => {
    const sound = scale.min <= level.from && level.from <= level.to && level.to <= scale.max;
    return sound ? [] : [{ kind: 'level-outside-scale', path: `${path}.levels[${index}]` }];
  });
}

function weightFaults(rules: Rules): readonly RuleFault[] {
  const faults: RuleFault[] = [];
  const whole = sumOfDecimals(rules.criteria.map((criterion) => decimalOf(criterion.weight)));
  const hundred: Decimal = { units: 100n, decimals: 0 };
  if (rules.weighting === 'percent') faults.push(...weightsSum(whole, hundred, 'criteria'));
  else if (whole.units === 0n) faults.push({ kind: 'no-weight', path: 'criteria' });
  for (const [index, criterion] of rules.criteria.entries()) {
    if (criterion.parts.length === 0) continue;
    const parts = sumOfDecimals(criterion.parts.map((part) => decimalOf(part.weight)));
    faults.push(...weightsSum(parts, decimalOf(criterion.weight), `criteria[${index}].parts`));
  }
  return faults;
}

function weightsSum(found: Decimal, expected: Decimal, path: string): readonly RuleFault[] {
  if (compareFractions(fractionOf(found), fractionOf(expected)) === 0) return [];
  return [{ kind: 'weights-sum', path, expected: writeDecimal(expected), found: writeDecimal(found) }];
}

function methodFaults(rules: Rules): readonly RuleFault[] {
  const { method } = rules.aggregate;
  if (!isRankingMethod(method)) return [];
  const faults: RuleFault[] = [];
  const several = scoredCriteria(rules.criteria).length > 1;
  if (several && rules.combine === 'criterion-panels') faults.push({ kind: 'ranking-over-panels', path: 'combine', method });
  if (rules.threshold !== null && rules.threshold.total !== null)
    faults.push({ kind: 'ranking-with-threshold', path: 'threshold.total', method });
  if (rules.carry.length > 0) faults.push({ kind: 'ranking-with-carry', path: 'carry', method });
  return faults;
}

function thresholdFaults(rules: Rules): readonly RuleFault[] {
  const known = criterionIds(rules);
  return Object.keys(rules.threshold?.perCriterion ?? {})
    .filter((criterion) => !known.has(criterion))
    .map((criterion) => ({ kind: 'unknown-criterion', path: 'threshold.perCriterion', criterion }));
}

function tieFaults(rules: Rules): readonly RuleFault[] {
  const known = criterionIds(rules);
  const faults: RuleFault[] = [];
  for (const [index, step] of rules.ties.entries()) {
    const path = `ties[${index}]`;
    const last = index === rules.ties.length - 1;
    if (rules.ties.indexOf(step) < index) faults.push({ kind: 'ties-repeated', path, step });
    if (last !== (step === 'shared' || step === 'draw')) faults.push({ kind: 'ties-without-end', path });
    const criterion = step.startsWith('criterion:') ? step.slice('criterion:'.length) : null;
    if (criterion !== null && !known.has(criterion)) faults.push({ kind: 'unknown-criterion', path, criterion });
  }
  return faults;
}

function carryFaults(rules: Rules): readonly RuleFault[] {
  const stages = rules.carry.map((carried) => carried.stage);
  const faults: RuleFault[] = stages.flatMap((stage, index): readonly RuleFault[] =>
    stages.indexOf(stage) < index ? [{ kind: 'carried-twice', path: `carry[${index}].stage`, stage }] : [],
  );
  const weights = sumOfDecimals(rules.carry.map((carried) => decimalOf(carried.weight)));
  if (compareFractions(fractionOf(weights), fraction(100n)) >= 0)
    faults.push({ kind: 'carry-leaves-nothing', path: 'carry', found: writeDecimal(weights) });
  return faults;
}

function criterionIds(rules: Rules): ReadonlySet<string> {
  return new Set(scoredCriteria(rules.criteria).map((criterion) => criterion.id));
}
