import { err, ok, type Result } from '#shared/base/result.ts';
import { checkSheet } from '#shared/domain/panel/merging/check-sheet.ts';
import { entryAt, type PanelPlan } from '#shared/domain/panel/merging/panel-plan.ts';
import type { ScoreSheet } from '#shared/domain/panel/sheet/score-sheet.ts';
import { visitLack } from '#shared/domain/panel/sheet/sheet-edit.ts';
import { scoredCriteria } from '#shared/domain/scoring/rules.ts';
import type { StateError } from '#shared/formats/errors.ts';

/**
 * The sheets a juror signs: one for each assigned entry, ordered, sheets for other entries left out; a conflict the stage knows becomes its recusal.
 * Entries whose sheet is missing, not complete, made for another text of the proposal, or off the scale are named instead.
 */
export function prepareSheets(plan: PanelPlan, juror: string, sheets: readonly ScoreSheet[]): Result<readonly ScoreSheet[], StateError> {
  const given = new Map(sheets.map((sheet) => [sheet.entry, sheet]));
  const prepared: ScoreSheet[] = [];
  const unfit: string[] = [];
  for (const position of plan.assigned.get(juror) ?? []) {
    const entry = entryAt(plan, position);
    const sheet = knownRecusal(plan, juror, position) ?? given.get(entry);
    if (sheet !== undefined && isFit(plan, juror, sheet)) prepared.push(sheet);
    else unfit.push(entry);
  }
  return unfit.length === 0 ? ok(prepared) : err({ kind: 'sheets-incomplete', entries: unfit });
}

/** Whether a chair would count the sheet, and it has every comment and reason that is asked for, and its visit is complete. */
function isFit(plan: PanelPlan, juror: string, sheet: ScoreSheet): boolean {
  const { kind } = checkSheet(plan, { juror, bundleId: plan.facts.bundleId }, sheet);
  if (kind === 'recused') return true;
  const explained = sheet.history.every(({ reason }) => reason.trim() !== '') && visitLack(sheet.visit) === null;
  return kind === 'scored' && explained && hasRequiredComments(plan, sheet);
}

function knownRecusal(plan: PanelPlan, juror: string, position: number): ScoreSheet | undefined {
  const conflict = plan.conflicts.get(juror)?.get(position);
  const proposal = plan.proposals[position];
  if (conflict === undefined || proposal === undefined) return undefined;
  return {
    entry: proposal.entry,
    subject: proposal.subject,
    status: 'recused',
    recusal: { kind: conflict.kind, reason: conflict.reason },
    scores: [],
    note: '',
    visit: null,
    history: [],
  };
}

function hasRequiredComments(plan: PanelPlan, sheet: ScoreSheet): boolean {
  if (sheet.status !== 'scored') return true;
  const commented = new Set(sheet.scores.filter(({ comment }) => comment.trim() !== '').map(({ criterion }) => criterion));
  return scoredCriteria(plan.rules.criteria).every(({ id, commentRequired }) => !commentRequired || commented.has(id));
}
