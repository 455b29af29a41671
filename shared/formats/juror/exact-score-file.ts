import type { ScoreFile } from '../../domain/panel/sheet/score-sheet.ts';
import { ascend, hasKeys, isAsWritten, isKnown, isText, matches, type Parsed } from '../exact-look.ts';
import { ENTRY, idField, SHA256 } from '../fields.ts';
import { scoreFileSchema, scoreSheetSchema } from './score-file.ts';

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
  return (score === null || Number.isFinite(score)) && isText(comment) && isKnown(idField, criterion, criteria);
}
