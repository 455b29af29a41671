import { valueOf } from '../../../base/at.ts';
import { compareCodeUnits } from '../../../base/order.ts';
import { type CheckedScoreFile, STANDING } from '../merging/checked-score-file.ts';
import { entryAt, type PanelPlan } from '../merging/panel-plan.ts';
import type { Completeness, JurorEntry } from './result.ts';
import type { Recusal } from '../sheet/score-sheet.ts';

/** How far one juror is: `expected` is the sum of the others; `missing` lists entries by code unit. */
export interface JurorProgress {
  readonly juror: string;
  readonly expected: number;
  readonly scored: readonly number[];
  readonly recused: readonly { readonly position: number; readonly recusal: Recusal }[];
  readonly missing: readonly number[];
}

/** The progress of every juror on the roster, by code unit; a conflict the secretariat already knows is a recusal whatever the file says. */
export function progressOf(plan: PanelPlan, counted: readonly CheckedScoreFile[]): readonly JurorProgress[] {
  const byJuror = new Map(counted.map((file) => [file.juror, file]));
  return [...plan.assigned.keys()].toSorted(compareCodeUnits).map((juror) => jurorProgress(plan, juror, byJuror.get(juror)));
}

function jurorProgress(plan: PanelPlan, juror: string, file: CheckedScoreFile | undefined): JurorProgress {
  const assigned = valueOf(plan.assigned, juror);
  const scored: number[] = [];
  const recused: { position: number; recusal: Recusal }[] = [];
  const missing: number[] = [];
  for (const position of assigned) {
    const recusal = plan.conflicts.get(juror)?.get(position) ?? file?.recusals.get(position);
    if (recusal !== undefined) recused.push({ position, recusal: { kind: recusal.kind, reason: recusal.reason } });
    else if (file?.standing[position] === STANDING.scored) scored.push(position);
    else missing.push(position);
  }
  return { juror, expected: assigned.size, scored, recused, missing };
}

/** The proof that nothing was dropped: every expected pair of juror and entry, scored, recused or missing. */
export function completenessOf(plan: PanelPlan, progress: readonly JurorProgress[]): Completeness {
  return {
    expected: progress.reduce((sum, { expected }) => sum + expected, 0),
    scored: progress.reduce((sum, { scored }) => sum + scored.length, 0),
    recused: progress
      .flatMap(({ juror, recused }) => recused.map(({ position, recusal }) => ({ juror, entry: entryAt(plan, position), ...recusal })))
      .sort(byEntryThenJuror),
    missing: progress
      .flatMap(({ juror, missing }) => missing.map((position) => ({ juror, entry: entryAt(plan, position) })))
      .sort(byEntryThenJuror),
  };
}

// The written form of a pair, so that the order is the one the format checks.
function byEntryThenJuror(a: JurorEntry, b: JurorEntry): number {
  return compareCodeUnits(`${a.entry} ${a.juror}`, `${b.entry} ${b.juror}`);
}
