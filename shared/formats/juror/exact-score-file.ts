import { compareCodeUnits } from '../../base/order.ts';
import type { ScoreFile } from '../../domain/panel/sheet/score-sheet.ts';
import { ENTRY, idField, SHA256, textField } from '../fields.ts';
import { scoreFileSchema, scoreSheetSchema } from './score-file.ts';
import type { z } from '../zod.ts';

/**
 * Whether a parsed value is a score file just as {@link scoreFileSchema} would give it back, keys in its order. Written by hand for the many sheets and scores of a
 * national panel; everything else in it is held against the schema itself. False means that the schema has to look, never that the file is wrong.
 */
export function isExactScoreFile(parsed: unknown): parsed is ScoreFile {
  if (!hasKeys(parsed, FILE_KEYS) || !Array.isArray(parsed['sheets'])) return false;
  const sheets: readonly unknown[] = parsed['sheets'];
  const criteria = new Set<unknown>();
  return isAsWritten(scoreFileSchema, { ...parsed, sheets: [] }) && ascend(sheets, 'entry', (sheet) => isExactSheet(sheet, criteria));
}

const FILE_KEYS = Object.keys(scoreFileSchema.shape);
const SHEET_KEYS = Object.keys(scoreSheetSchema.shape);
const SCORE_KEYS = Object.keys(scoreSheetSchema.shape.scores.element.shape);

type Parsed = Readonly<Record<string, unknown>>;

function isExactSheet(sheet: unknown, criteria: Set<unknown>): boolean {
  if (!hasKeys(sheet, SHEET_KEYS)) return false;
  const { entry, subject, scores, note } = sheet;
  if (!matches(ENTRY, entry) || !matches(SHA256, subject) || !isText(note)) return false;
  if (!isPlain(sheet) && !isAsWritten(scoreSheetSchema, { ...sheet, scores: [] })) return false;
  return Array.isArray(scores) && ascend(scores, 'criterion', (score) => isExactScore(score, criteria));
}

/** Scored, without a recusal, a visit or changed scores: nearly every sheet. */
function isPlain({ status, recusal, visit, history }: Parsed): boolean {
  return status === 'scored' && recusal === null && visit === null && Array.isArray(history) && history.length === 0;
}

function isExactScore(given: unknown, criteria: Set<unknown>): boolean {
  if (!hasKeys(given, SCORE_KEYS)) return false;
  const { criterion, score, comment } = given;
  return (score === null || Number.isFinite(score)) && isText(comment) && isKnown(criterion, criteria);
}

/** The same few ids stand in every sheet, so each is looked at once. */
function isKnown(criterion: unknown, criteria: Set<unknown>): boolean {
  if (criteria.has(criterion)) return true;
  if (!idField.safeParse(criterion).success) return false;
  criteria.add(criterion);
  return true;
}

/** Whether all items pass, and ascend by one of their texts without any twice. */
function ascend(items: readonly unknown[], key: string, passes: (item: unknown) => boolean): boolean {
  let before: string | null = null;
  for (const item of items) {
    if (!passes(item) || !isObject(item)) return false;
    const text = item[key];
    if (typeof text !== 'string' || (before !== null && compareCodeUnits(before, text) >= 0)) return false;
    before = text;
  }
  return true;
}

function isText(value: unknown): boolean {
  return value === '' || textField.safeParse(value).success;
}

function matches(pattern: RegExp, value: unknown): boolean {
  return typeof value === 'string' && pattern.test(value);
}

function isAsWritten(schema: z.ZodType, value: Parsed): boolean {
  const checked = schema.safeParse(value);
  return checked.success && JSON.stringify(checked.data) === JSON.stringify(value);
}

/** Whether an object has exactly these keys, in this order. */
function hasKeys(value: unknown, keys: readonly string[]): value is Parsed {
  if (!isObject(value)) return false;
  let index = 0;
  for (const key in value) {
    if (key !== keys[index]) return false;
    index += 1;
  }
  return index === keys.length;
}

function isObject(value: unknown): value is Parsed {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
