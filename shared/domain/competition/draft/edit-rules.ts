import { decimalOf, sumOfDecimals, writeDecimal } from '../../../base/decimal.ts';
import { isRankingMethod } from '../../scoring/method.ts';
import type { Aggregate, Criterion, Level, Method, Rules, Scale, ScoredCriterion, TieStep } from '../../scoring/rules.ts';
import { scoredCriteria } from '../../scoring/rules.ts';
import { freshId } from './edit-list.ts';

/** Sum of weights as an exact decimal string. */
export function sumOfWeights(criteria: readonly Pick<ScoredCriterion, 'weight'>[]): string {
  return writeDecimal(sumOfDecimals(criteria.map(({ weight }) => decimalOf(weight))));
}

/** What is missing to 100 percent as an exact decimal string, negative where there is too much. */
export function missingWeight(criteria: readonly Pick<ScoredCriterion, 'weight'>[]): string {
  return sumOfWeights([{ weight: 100 }, ...criteria.map(({ weight }) => ({ weight: -weight }))]);
}

/** The rules with other criteria: a criterion with parts weighs what they weigh, and what named a criterion that is gone goes with it. */
export function withCriteria(rules: Rules, criteria: readonly Criterion[]): Rules {
  const weighed = criteria.map((criterion) =>
    criterion.parts.length === 0 ? criterion : { ...criterion, weight: Number(sumOfWeights(criterion.parts)) },
  );
  const known = new Set(scoredCriteria(weighed).map(({ id }) => id));
  const { threshold, ties } = rules;
  return {
    ...rules,
    criteria: weighed,
    ties: ties.filter((step) => !step.startsWith('criterion:') || known.has(step.slice('criterion:'.length))),
    threshold: threshold && {
      ...threshold,
      perCriterion: Object.fromEntries(Object.entries(threshold.perCriterion).filter(([id]) => known.has(id))),
    },
  };
}

/** A criterion without a name that weighs what is missing to 100 percent. */
export function newCriterion(rules: Rules): Criterion {
  const missing = Number(missingWeight(rules.criteria));
  const weight = rules.weighting === 'percent' ? Math.max(0, missing) : 1;
  return { ...blankCriterion(rules), weight, parts: [] };
}

/** A part without a name; the first part of a criterion takes over its whole weight. */
export function newPart(rules: Rules, criterion: Criterion): ScoredCriterion {
  return { ...blankCriterion(rules), weight: criterion.parts.length === 0 ? criterion.weight : 0 };
}

function blankCriterion({ criteria }: Rules): ScoredCriterion {
  const ids = criteria.flatMap((criterion) => [criterion.id, ...criterion.parts.map(({ id }) => id)]);
  return { id: freshId('kriteria', ids), name: { id: '', en: '' }, weight: 0, scale: null, levels: [], commentRequired: false };
}

/** A level above the last one, up to the top of the scale. */
export function newLevel(levels: readonly Level[], { min, max, step }: Scale): Level {
  const top = levels.reduce<number | null>((most, { to }) => (most === null || to > most ? to : most), null);
  const from = top === null ? min : Math.min(max, Number(sumOfWeights([{ weight: top }, { weight: step }])));
  return { from, to: max, descriptor: { id: '', en: '' } };
}

/** The aggregate of a method with the numbers that people begin with. */
export function aggregateOf(method: Method): Aggregate {
  if (method === 'trimmed-mean' || method === 'trimmed-sum') return { method, drop: 1 };
  return method === 'rank-points' ? { method, points: [12, 10, 8, 7, 6, 5, 4, 3, 2, 1] } : { method };
}

/** The rules with another aggregate; a ranking method brings what it needs with it and leaves out what does not go with it. */
export function withAggregate(rules: Rules, aggregate: Aggregate): Rules {
  const unequalPanels =
    aggregate.method === 'rank-points' ? 'as-is' : aggregate.method === rules.aggregate.method ? rules.unequalPanels : 'unranked';
  if (!isRankingMethod(aggregate.method)) return { ...rules, aggregate, unequalPanels };
  const threshold = rules.threshold && { ...rules.threshold, total: null };
  return { ...rules, aggregate, unequalPanels, combine: 'juror-totals', carry: [], threshold };
}

/** The tie chain with other steps before its end. */
export function withTieSteps(ties: readonly TieStep[], steps: readonly TieStep[]): readonly TieStep[] {
  return [...steps, tieEnd(ties)];
}

/** How a tie chain ends. */
export function tieEnd(ties: readonly TieStep[]): 'shared' | 'draw' {
  return ties.at(-1) === 'draw' ? 'draw' : 'shared';
}

/** The steps of a tie chain before its end. */
export function tieSteps(ties: readonly TieStep[]): readonly TieStep[] {
  return ties.filter((step) => step !== 'shared' && step !== 'draw');
}

/** The steps that a tie chain could have and does not have yet. */
export function freeTieSteps(rules: Rules): readonly TieStep[] {
  const all: readonly TieStep[] = [
    ...scoredCriteria(rules.criteria).map(({ id }): TieStep => `criterion:${id}`),
    'median',
    'pairwise',
    'highest-single',
  ];
  return all.filter((step) => !rules.ties.includes(step));
}

/** The rules with another id for a criterion or part, everywhere they name it. */
export function renameCriterion(rules: Rules, from: string, to: string): Rules {
  const renamed = <T extends ScoredCriterion>(criterion: T): T => (criterion.id === from ? { ...criterion, id: to } : criterion);
  const { threshold } = rules;
  return {
    ...rules,
    criteria: rules.criteria.map((criterion) => ({ ...renamed(criterion), parts: criterion.parts.map(renamed) })),
    ties: rules.ties.map((step): TieStep => (step === `criterion:${from}` ? `criterion:${to}` : step)),
    threshold: threshold && {
      ...threshold,
      perCriterion: Object.fromEntries(Object.entries(threshold.perCriterion).map(([id, least]) => [id === from ? to : id, least])),
    },
  };
}

/** Every id that a criterion or part of the rules has. */
export function criterionIds({ criteria }: Pick<Rules, 'criteria'>): readonly string[] {
  return criteria.flatMap((criterion) => [criterion.id, ...criterion.parts.map(({ id }) => id)]);
}
