import { type Rules, scoredCriteria } from '../scoring/rules.ts';
import type { ScoreSheet } from './score-sheet.ts';
import { type CriterionLack, lackOf, visitLack } from './sheet-edit.ts';

/** What may be meant but is worth a second look: all scores alike, or one at an end of its scale. */
export type Oddity = 'all-equal' | 'extreme';

/** What one sheet still lacks before it can be signed. */
export interface SheetLacks {
  readonly scores: number;
  readonly comments: number;
  /** Reasons of changes after a visit or a reopening. */
  readonly reasons: number;
  /** 1 for a field visit that is begun and not complete. */
  readonly visits: number;
}

/** Counts what a sheet lacks; a proposal without a sheet lacks everything that has weight. */
export function lacksOf(rules: Rules, sheet: ScoreSheet | undefined): SheetLacks {
  const criteria = scoredCriteria(rules.criteria);
  if (sheet === undefined) return { scores: criteria.filter(({ weight }) => weight !== 0).length, comments: 0, reasons: 0, visits: 0 };
  const lacks = criteria.map((criterion) => lackOf(sheet, criterion));
  const count = (kind: CriterionLack) => lacks.filter((lack) => lack === kind).length;
  return { scores: count('score'), comments: count('comment'), reasons: count('reason'), visits: visitLack(sheet.visit) === null ? 0 : 1 };
}

/** What is odd about a scored sheet; nothing is odd about one that is not scored. */
export function odditiesOf(rules: Rules, sheet: ScoreSheet): readonly Oddity[] {
  if (sheet.status !== 'scored') return [];
  const scores = sheet.scores.flatMap(({ criterion, score }) => (score === null ? [] : [{ criterion, score }]));
  const scales = new Map(scoredCriteria(rules.criteria).map(({ id, scale }) => [id, scale ?? rules.scale]));
  const extreme = scores.some(({ criterion, score }) => score === scales.get(criterion)?.min || score === scales.get(criterion)?.max);
  const allEqual = scores.length > 1 && new Set(scores.map(({ score }) => score)).size === 1;
  return [...(allEqual ? (['all-equal'] as const) : []), ...(extreme ? (['extreme'] as const) : [])];
}
