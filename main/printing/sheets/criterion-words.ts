import type { Language } from '#shared/base/language.ts';
import type { Rules, ScoredCriterion } from '#shared/domain/scoring/rules.ts';
import { formatScore } from '#shared/text/numbers.ts';

/** The weight of a criterion as people read it: a percentage, or a factor. */
export function weightOf({ weight }: Pick<ScoredCriterion, 'weight'>, { weighting }: Pick<Rules, 'weighting'>, language: Language): string {
  return weighting === 'percent' ? `${formatScore(weight, language)}%` : formatScore(weight, language);
}
