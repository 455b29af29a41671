import { stepsOfScore } from '../scoring/grid.ts';
import type { Rejection, RejectionReason } from './outcome.ts';
import type { PanelPlan } from './panel-plan.ts';
import type { Recusal, ScoreFile, ScoreSheet } from './score-sheet.ts';

/** What one sheet comes to; `set-aside` is a sheet of an ancestor's proposal that has changed or gone. */
export type SheetFinding =
  | { readonly kind: 'missing' | 'scored'; readonly position: number }
  | { readonly kind: 'recused'; readonly position: number; readonly recusal: Recusal }
  | { readonly kind: 'set-aside' }
  | { readonly kind: 'rejected'; readonly rejection: Rejection };

/** Checks one sheet of a file with the stage's criteria and writes the marks of a scored one into `marks` at its position. */
export function checkSheet(plan: PanelPlan, file: Pick<ScoreFile, 'juror' | 'bundleId'>, sheet: ScoreSheet, marks: Float64Array): SheetFinding {
  const position = plan.position.get(sheet.entry);
  const known = position !== undefined && plan.proposals[position]?.subject === sheet.subject;
  const assigned = position !== undefined && plan.assigned.get(file.juror)?.has(position) === true;
  const inherited = file.bundleId !== plan.facts.bundleId;
  if (inherited && !(known && assigned)) return { kind: 'set-aside' };
  if (position === undefined || !known) return rejected('unknown-proposal-or-criterion', sheet.entry);
  if (!assigned) return rejected('proposal-not-assigned', sheet.entry);
  const fault = findContentFault(plan, sheet);
  if (fault !== null) return { kind: 'rejected', rejection: fault };
  if (sheet.recusal !== null) return { kind: 'recused', position, recusal: sheet.recusal };
  if (sheet.status !== 'scored') return { kind: 'missing', position };
  writeMarks(plan, sheet, position, marks);
  return { kind: 'scored', position };
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
  if (marked === undefined) return { reason: 'unknown-proposal-or-criterion', at: `${sheet.entry} ${criterion}` };
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

function writeMarks(plan: PanelPlan, sheet: ScoreSheet, position: number, marks: Float64Array): void {
  for (const { criterion, score } of sheet.scores) {
    const marked = plan.criteria.get(criterion);
    if (marked === undefined || score === null) continue;
    const steps = stepsOfScore(marked.grid, score);
    if (typeof steps === 'number') marks[position * plan.criteria.size + marked.index] = steps;
  }
}

function rejected(reason: RejectionReason, at: string): SheetFinding {
  return { kind: 'rejected', rejection: { reason, at } };
}
