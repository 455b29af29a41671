import type { PanelResult } from '../../domain/panel/result/result.ts';
import { ascend, hasKeys, isAsWritten, isKnown, matches } from '../exact-look.ts';
import { FRACTION, thumbprintField } from '../fields.ts';
import { resultSchema } from './result.ts';

/**
 * Whether a value is a result just as {@link resultSchema} would give it back, keys in its order. Written by hand for what each juror gave, nearly all of a national
 * result; everything else in it is held against the schema itself. False means that the schema has to look, never that the result is wrong.
 */
export function isExactResult(value: unknown): value is PanelResult {
  if (!hasResultKeys(value) || !Array.isArray(value['ranking'])) return false;
  const ranking: readonly unknown[] = value['ranking'];
  const jurors = new Set<unknown>();
  return isAsWritten(resultSchema, { ...value, ranking: [] }) && ranking.every((row) => isExactRow(row, jurors));
}

const { ranking } = resultSchema.shape;
const ROW_KEYS = Object.keys(ranking.element.shape);
const TOTAL_KEYS = Object.keys(ranking.element.shape.jurors.element.shape);
const RESULT_KEYS = Object.keys(resultSchema.shape);
const UNDECIDED_KEYS = RESULT_KEYS.filter((key) => key !== 'decided');

function hasResultKeys(value: unknown): value is Readonly<Record<string, unknown>> {
  return hasKeys(value, UNDECIDED_KEYS) || hasKeys(value, RESULT_KEYS);
}

function isExactRow(row: unknown, known: Set<unknown>): boolean {
  if (!hasKeys(row, ROW_KEYS) || !isAsWritten(ranking.element, { ...row, jurors: [] })) return false;
  const { jurors } = row;
  return Array.isArray(jurors) && ascend(jurors, 'juror', (total) => isExactTotal(total, known));
}

function isExactTotal(given: unknown, known: Set<unknown>): boolean {
  return hasKeys(given, TOTAL_KEYS) && matches(FRACTION, given['total']) && isKnown(thumbprintField, given['juror'], known);
}
