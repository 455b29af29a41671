import { at, valueOf } from '../../../base/at.ts';
import { err, ok, type Result } from '../../../base/result.ts';
import { stepsOfMark, stepsOfScore } from '../../scoring/marks/grid.ts';
import type { Rejection, RejectionReason } from './outcome.ts';
import type { PanelPlan } from './panel-plan.ts';
import type { Recusal, ScoreFile, ScoreSheet } from '../sheet/score-sheet.ts';

/** What one sheet comes to; `set-aside` is a sheet of an ancestor's proposal that has changed or gone. */
export type SheetFinding =
  | { readonly kind: 'missing' | 'scored'; readonly position: number }
  | { readonly kind: 'recused'; readonly position: number; readonly recusal: Recusal }
  | { readonly kind: 'set-aside' }
  | { readonly kind: 'rejected'; readonly rejection: Rejection };

/** Checks one sheet of a file made with the stage's criteria. */
export function checkSheet(plan: PanelPlan, file: Pick<ScoreFile, 'juror' | 'bundleId'>, sheet: ScoreSheet): SheetFinding {
  const placed = placeOf(plan, file.juror, sheet);
  if (!placed.ok) {
    const inherited = file.bundleId !== plan.facts.bundleId;
    return inherited ? { kind: 'set-aside' } : { kind: 'rejected', rejection: { reason: placed.error, at: sheet.entry } };
  }
  const position = placed.value;
  const fault = findContentFault(plan, sheet);
  if (fault !== null) return { kind: 'rejected', rejection: fault };
  if (sheet.recusal !== null) return { kind: 'recused', position, recusal: sheet.recusal };
  return { kind: sheet.status === 'scored' ? 'scored' : 'missing', position };
}

const UNKNOWN = 'unknown-proposal-or-criterion';

function placeOf(plan: PanelPlan, juror: string, sheet: ScoreSheet): Result<number, RejectionReason> {
  const position = plan.position.get(sheet.entry);
  if (position === undefined || at(plan.proposals, position).subject !== sheet.subject) return err(UNKNOWN);
  return valueOf(plan.assigned, juror).has(position) ? ok(position) : err('proposal-not-assigned');
}

function findContentFault(plan: PanelPlan, sheet: ScoreSheet): Rejection | null {
  if ((sheet.status === 'recused') !== (sheet.recusal !== null)) return { reason: 'not-exact-form', at: sheet.entry };
  for (const { criterion, score } of sheet.scores) {
    const fault = findScoreFault(plan, sheet, criterion, score);
    if (fault !== null) return fault;
  }
  for (const change of sheet.history) {
    const fault = findScoreFault(plan, sheet, change.criterion, change.old) ?? findScoreFault(plan, sheet, change.criterion, change.new);
    if (fault !== null) return fault;
  }
  return sheet.status === 'scored' ? findGap(plan, sheet) : null;
}

function findScoreFault(plan: PanelPlan, sheet: ScoreSheet, criterion: string, score: number | null): Rejection | null {
  const marked = plan.criteria.get(criterion);
  if (marked === undefined) return { reason: UNKNOWN, at: `${sheet.entry} ${criterion}` };
  const onScale = score === null || typeof stepsOfScore(marked.grid, score) === 'number';
  return onScale ? null : { reason: 'score-outside-scale', at: `${sheet.entry} ${criterion} ${score}` };
}

/** A sheet called scored has a mark for every criterion that counts: "not yet scored" is no mark on any scale. */
function findGap(plan: PanelPlan, sheet: ScoreSheet): Rejection | null {
  for (const [criterion, { required }] of plan.criteria) {
    const given = sheet.scores.some((score) => score.criterion === criterion && score.score !== null);
    if (required && !given) return { reason: 'score-outside-scale', at: `${sheet.entry} ${criterion}` };
  }
  return null;
}

/** Writes the marks of a scored sheet into a table at its position, in steps above the least mark. */
export function writeMarks(plan: PanelPlan, sheet: ScoreSheet, position: number, marks: Float64Array): void {
  for (const { criterion, score } of sheet.scores) {
    const marked = plan.criteria.get(criterion);
    if (marked === undefined || score === null) continue;
    marks[position * plan.criteria.size + marked.index] = stepsOfMark(marked.grid, score);
  }
}
