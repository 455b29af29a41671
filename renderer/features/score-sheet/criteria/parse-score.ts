import type { Language } from '#shared/base/language.ts';
import { decimalOf, parseDecimal, writeDecimal } from '#shared/base/decimal.ts';
import { toNumber } from '#shared/base/fraction.ts';
import type { Scale } from '#shared/domain/scoring/rules.ts';
import { gridOf, markAt, type MarkFault, stepsOfScore } from '#shared/domain/scoring/marks/grid.ts';

/** What was typed as a score: a mark on the scale, nothing, or why it is no mark. */
export type TypedScore = { readonly ok: true; readonly score: number | null } | { readonly ok: false; readonly fault: MarkFault };

/** Reads a typed score; the decimal sign is a comma or a point in either language, since keyboards have both. */
export function parseScore(typed: string, scale: Scale): TypedScore {
  const written = typed.trim().replace(',', '.');
  if (written === '') return { ok: true, score: null };
  const decimal = parseDecimal(written);
  if (decimal === null || /e/i.test(written)) return { ok: false, fault: 'not-a-number' };
  const score = Number(writeDecimal(decimal));
  const steps = stepsOfScore(gridOf(scale), score);
  return typeof steps === 'number' ? { ok: true, score } : { ok: false, fault: steps };
}

/** The mark in the middle of a level, on a step of the scale; the lower end of a level whose ends are not. */
export function middleOf(level: { readonly from: number; readonly to: number }, scale: Scale): number {
  const grid = gridOf(scale);
  const [low, high] = [stepsOfScore(grid, level.from), stepsOfScore(grid, level.to)];
  if (typeof low !== 'number' || typeof high !== 'number') return level.from;
  return toNumber(markAt(grid, Math.round((low + high) / 2)));
}

/** Writes a score with the decimal sign of the language and no group signs, as one types it. */
export function writeScore(score: number | null, language: Language): string {
  if (score === null) return '';
  const written = writeDecimal(decimalOf(score));
  return language === 'id' ? written.replace('.', ',') : written;
}
