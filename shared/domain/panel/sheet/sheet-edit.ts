import { byCodeUnits } from '../../../base/order.ts';
import type { ScoredCriterion } from '../../scoring/rules.ts';
import type { CriterionScore, FieldVisit, Recusal, ScoreChange, ScoreSheet, SheetStatus } from './score-sheet.ts';

/** Why a score that was signed, or given before a field visit, may be changed: the old score is kept with the reason. */
export interface Reopening {
  /** Empty where the juror still has to write it beside the change. */
  readonly reason: string;
  /** Whether a score where there was none is noted too. */
  readonly notesFirst: boolean;
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

/** The sheet with another score for one criterion; after a reopening the score of before stays in the history. */
export function withScore(sheet: ScoreSheet, criterion: string, score: number | null, reopening: Reopening | null = null): ScoreSheet {
  const old = sheet.scores.find((given) => given.criterion === criterion)?.score ?? null;
  const history =
    reopening === null || old === score ? sheet.history : withChange(sheet.history, { criterion, old, new: score }, reopening);
  return { ...sheet, history, scores: replaced(sheet.scores, criterion, { score }) };
}

/** What a field visit reopens: every score given before it may change, and the reason is asked for beside each change. */
export function visitReopening(sheet: Pick<ScoreSheet, 'visit'>, at: string): Reopening | null {
  return sheet.visit === null ? null : { reason: '', notesFirst: false, since: '', at };
}

/** The newest change noted for a criterion, null when there is none. */
export function notedChange(sheet: Pick<ScoreSheet, 'history'>, criterion: string): ScoreChange | null {
  return sheet.history.findLast((change) => change.criterion === criterion) ?? null;
}

/** The sheet with another reason for the newest change of a criterion. */
export function withReason(sheet: ScoreSheet, criterion: string, reason: string): ScoreSheet {
  const noted = notedChange(sheet, criterion);
  return { ...sheet, history: sheet.history.map((change) => (change === noted ? { ...change, reason } : change)) };
}

/** The sheet with the field visit, or without. */
export function withVisit(sheet: ScoreSheet, visit: FieldVisit | null): ScoreSheet {
  return { ...sheet, visit };
}

/** What a visit still lacks before it can be signed, null when nothing. */
export function visitLack(visit: FieldVisit | null): 'place' | 'people' | 'finding' | null {
  if (visit === null) return null;
  if (visit.place.trim() === '') return 'place';
  if (visit.peopleMet.trim() === '') return 'people';
  return visit.findings.some(({ claim, found }) => claim.trim() === '' || found.trim() === '') ? 'finding' : null;
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

/** What a criterion lacks on a sheet. */
export type CriterionLack = 'score' | 'comment' | 'reason';

/** What a criterion still lacks on a sheet: a score where it has weight, a comment where the rules ask for one, a reason for a noted change; null when nothing. */
export function lackOf(sheet: ScoreSheet, criterion: ScoredCriterion): CriterionLack | null {
  const given = sheet.scores.find((score) => score.criterion === criterion.id);
  if (criterion.weight !== 0 && (given?.score ?? null) === null) return 'score';
  if (criterion.commentRequired && (given?.comment ?? '').trim() === '') return 'comment';
  return sheet.history.some((change) => change.criterion === criterion.id && change.reason.trim() === '') ? 'reason' : null;
}

function statusOf(sheet: ScoreSheet, criteria: readonly ScoredCriterion[]): SheetStatus {
  if (sheet.recusal !== null) return 'recused';
  const complete = visitLack(sheet.visit) === null && criteria.every((criterion) => lackOf(sheet, criterion) === null);
  return complete ? 'scored' : 'incomplete';
}

function replaced(scores: readonly CriterionScore[], criterion: string, change: Partial<CriterionScore>): readonly CriterionScore[] {
  return scores.map((given) => (given.criterion === criterion ? { ...given, ...change } : given));
}

function withChange(
  history: readonly ScoreChange[],
  change: Pick<ScoreChange, 'criterion' | 'old' | 'new'>,
  { reason, notesFirst, since, at }: Reopening,
): readonly ScoreChange[] {
  const noted = history.find((earlier) => earlier.criterion === change.criterion && earlier.at >= since);
  if (noted === undefined) return change.old === null && !notesFirst ? history : [...history, { ...change, at, reason }];
  const others = history.filter((earlier) => earlier !== noted);
  return noted.old === change.new ? others : [...others, { ...noted, new: change.new, at }];
}
