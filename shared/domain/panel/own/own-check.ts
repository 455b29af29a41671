import { type Rules, scoredCriteria } from '../../scoring/rules.ts';
import type { ScoreSheet } from '../sheet/score-sheet.ts';
import { type CriterionLack, lackOf, visitLack } from '../sheet/sheet-edit.ts';

/** What may be meant but is worth a second look: all scores alike, one at an end of its scale, or not a word said about any. */
export type Oddity = 'all-equal' | 'extreme' | 'no-words';

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
  const noWords = sheet.note.trim() === '' && sheet.scores.every(({ comment }) => comment.trim() === '');
  return [
    ...(allEqual ? (['all-equal'] as const) : []),
    ...(extreme ? (['extreme'] as const) : []),
    ...(noWords ? (['no-words'] as const) : []),
  ];
}

const LEAST_TO_COMPARE = 3;

/** For each scored sheet, the other entries that were given the very same scores on three criteria or more; sheets without such a twin are left out. */
export function twinsOf(sheets: readonly ScoreSheet[]): ReadonlyMap<string, readonly string[]> {
  const alike = new Map<string, string[]>();
  for (const { entry, status, scores } of sheets) {
    const given = scores.filter(({ score }) => score !== null);
    if (status !== 'scored' || given.length < LEAST_TO_COMPARE) continue;
    const key = given.map(({ criterion, score }) => `${criterion} ${score}`).join(' ');
    alike.set(key, [...(alike.get(key) ?? []), entry]);
  }
  const groups = [...alike.values()].filter((entries) => entries.length > 1);
  return new Map(groups.flatMap((entries) => entries.map((entry) => [entry, entries.filter((other) => other !== entry)] as const)));
}
