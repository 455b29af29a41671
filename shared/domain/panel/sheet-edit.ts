import { byCodeUnits } from '../../base/order.ts';
import type { ScoredCriterion } from '../scoring/rules.ts';
import type { CriterionScore, Recusal, ScoreChange, ScoreSheet, SheetStatus } from './score-sheet.ts';

/** Why a signed score may be changed: given when the revision was unlocked, so that the old score is kept with the reason. */
export interface Reopening {
  readonly reason: string;
  /** UTC, ISO 8601; a change of the same criterion after this moment replaces the one noted before. */
  readonly since: string;
  /** UTC, ISO 8601: now. */
  readonly at: string;
}

/** A sheet on which nothing has been scored yet. */
export function blankSheet(entry: string, subject: string, criteria: readonly ScoredCriterion[]): ScoreSheet {
  const scores = criteria
    .map(({ id }) => ({ criterion: id, score: null, comment: '' }))
    .toSorted(byCodeUnits(({ criterion }) => criterion));
  return { entry, subject, status: 'incomplete', recusal: null, scores, note: '', visit: null, history: [] };
}

/** The sheet with another score for one criterion; after a reopening the score that was signed stays in the history. */
export function withScore(sheet: ScoreSheet, criterion: string, score: number | null, reopening: Reopening | null = null): ScoreSheet {
  const old = sheet.scores.find((given) => given.criterion === criterion)?.score ?? null;
  const history =
    reopening === null || old === score ? sheet.history : withChange(sheet.history, { criterion, old, new: score }, reopening);
  return { ...sheet, history, scores: replaced(sheet.scores, criterion, { score }) };
}

/** The sheet with another comment on one criterion. */
export function withComment(sheet: ScoreSheet, criterion: string, comment: string): ScoreSheet {
  return { ...sheet, scores: replaced(sheet.scores, criterion, { comment }) };
}

/** The sheet with the juror standing aside, or taking part again with the scores given before. */
export function withRecusal(sheet: ScoreSheet, recusal: Recusal | null): ScoreSheet {
  return { ...sheet, recusal };
}

/** The sheet with its status as its content has it: recused, scored when nothing obligatory lacks, else incomplete. */
export function withStatus(sheet: ScoreSheet, criteria: readonly ScoredCriterion[]): ScoreSheet {
  return { ...sheet, status: statusOf(sheet, criteria) };
}

/** What a criterion still lacks on a sheet: a score where it has weight, a comment where the rules ask for one; null when nothing. */
export function lackOf(sheet: ScoreSheet, criterion: ScoredCriterion): 'score' | 'comment' | null {
  const given = sheet.scores.find((score) => score.criterion === criterion.id);
  if (criterion.weight !== 0 && (given?.score ?? null) === null) return 'score';
  return criterion.commentRequired && (given?.comment ?? '').trim() === '' ? 'comment' : null;
}

function statusOf(sheet: ScoreSheet, criteria: readonly ScoredCriterion[]): SheetStatus {
  if (sheet.recusal !== null) return 'recused';
  return criteria.every((criterion) => lackOf(sheet, criterion) === null) ? 'scored' : 'incomplete';
}

function replaced(scores: readonly CriterionScore[], criterion: string, change: Partial<CriterionScore>): readonly CriterionScore[] {
  return scores.map((given) => (given.criterion === criterion ? { ...given, ...change } : given));
}

function withChange(
  history: readonly ScoreChange[],
  change: Pick<ScoreChange, 'criterion' | 'old' | 'new'>,
  { reason, since, at }: Reopening,
): readonly ScoreChange[] {
  const noted = history.find((earlier) => earlier.criterion === change.criterion && earlier.at >= since);
  if (noted === undefined) return [...history, { ...change, at, reason }];
  const others = history.filter((earlier) => earlier !== noted);
  return noted.old === change.new ? others : [...others, { ...noted, new: change.new, at }];
}
