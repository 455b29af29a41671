import { valueOf } from '../../../base/at.ts';
import type { CheckedScoreFile } from '../merging/checked-score-file.ts';
import type { PanelPlan } from '../merging/panel-plan.ts';

/** The field visits that each juror was asked to make and has not reported on, entries by code unit; whoever stands aside from a proposal owes none. */
export function visitsOwed(plan: PanelPlan, counted: readonly CheckedScoreFile[]): ReadonlyMap<string, readonly string[]> {
  const files = new Map(counted.map((file) => [file.juror, file]));
  const owed = new Map<string, string[]>();
  for (const { entry, jurors } of plan.facts.stage.visits ?? []) {
    const position = valueOf(plan.position, entry);
    for (const juror of jurors) {
      const file = files.get(juror);
      if (file?.visited.has(entry) === true || file?.recusals.has(position) === true) continue;
      owed.set(juror, [...(owed.get(juror) ?? []), entry]);
    }
  }
  return owed;
}
