import type { Absent } from '#renderer/ui/ranking/ranking-view.ts';
import { assignedEntries, jurorsOf } from '#shared/domain/competition/assignment.ts';
import type { OpenedBundle } from '#shared/ipc/views/bundle.ts';
import type { PanelView } from '#shared/ipc/views/panel.ts';

/** For each entry the assigned jurors of whom it has no total: owing if their coverage says so, else standing aside. */
export function absencesIn({ view, stage, proposals }: OpenedBundle, panel: PanelView): ReadonlyMap<string, Absent> {
  const plan = { roster: view.roster, assignments: stage.assignments };
  const entries = proposals.map(({ entry }) => entry);
  const counted = new Map(panel.ranking.map((row) => [row.entry, new Set(row.jurors.map(({ juror }) => juror))]));
  const missing = new Map(panel.coverage.map(({ juror, missing: owed }) => [juror, new Set(owed)]));
  const absent = new Map<string, { recused: string[]; missing: string[] }>();
  for (const juror of jurorsOf(plan)) {
    for (const entry of assignedEntries(plan, entries, juror)) {
      if (counted.get(entry)?.has(juror) === true) continue;
      const lists = absent.get(entry) ?? { recused: [], missing: [] };
      (missing.get(juror)?.has(entry) === true ? lists.missing : lists.recused).push(juror);
      absent.set(entry, lists);
    }
  }
  return absent;
}
