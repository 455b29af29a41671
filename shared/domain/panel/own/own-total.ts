import { add, type Fraction, fractionOf, multiply, sum, writeRounded, ZERO } from '../../../base/fraction.ts';
import { decimalOf } from '../../../base/decimal.ts';
import { type Rules, type ScoredCriterion, scoredCriteria } from '../../scoring/rules.ts';
import { multiplier } from '../../scoring/weights.ts';
import type { ScoreSheet } from '../sheet/score-sheet.ts';

/** One juror's own weighted total as far as it goes, printed to so many decimals, half away from zero. */
export interface OwnTotal {
  readonly total: string;
  /** Sum of the weights scored so far, as written in the rules. */
  readonly weight: string;
  /** Whether every weighted criterion is scored. */
  readonly complete: boolean;
}

const DECIMALS = 2;

/** What one score adds to its juror's total, to the decimals of the rules' total (two where the rules do not round). */
export function contributionOf(rules: Rules, criterion: ScoredCriterion, score: number): string {
  return writeRounded(weighted(rules, criterion, score), decimalsOf(rules));
}

/** The juror's own total of one sheet as far as it is scored; the official one is the engine's. */
export function ownTotal(rules: Rules, sheet: ScoreSheet): OwnTotal {
  const given = new Map(sheet.scores.map(({ criterion, score }) => [criterion, score]));
  const criteria = scoredCriteria(rules.criteria).filter(({ weight }) => weight !== 0);
  const scored = criteria.flatMap((criterion) => {
    const score = given.get(criterion.id) ?? null;
    return score === null ? [] : [{ criterion, score }];
  });
  const total = sum(scored.map(({ criterion, score }) => weighted(rules, criterion, score)));
  const weight = scored.reduce<Fraction>((before, { criterion }) => add(before, fractionOf(decimalOf(criterion.weight))), ZERO);
  return {
    total: writeRounded(total, decimalsOf(rules)),
    weight: shortest(weight),
    complete: scored.length === criteria.length,
  };
}

function weighted(rules: Rules, criterion: ScoredCriterion, score: number): Fraction {
  return multiply(fractionOf(decimalOf(score)), multiplier(criterion, rules.weighting));
}

function decimalsOf(rules: Rules): number {
  return rules.rounding.total?.decimals ?? DECIMALS;
}

function shortest(value: Fraction): string {
  return writeRounded(value, 4).replace(/\.?0+$/, '');
}
