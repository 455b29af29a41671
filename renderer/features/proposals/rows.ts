import type { Language } from '#shared/base/language.ts';
import type { Division, Stage } from '#shared/domain/competition/stage.ts';
import { deskState, type OwnDesk } from '#shared/domain/panel/own-desk.ts';
import type { OwnState } from '#shared/domain/panel/own-progress.ts';
import { ownTotal } from '#shared/domain/panel/own-total.ts';
import type { ScoreSheet } from '#shared/domain/panel/score-sheet.ts';
import type { ProposalSummary } from '#shared/ipc/views/bundle.ts';

/** One proposal as a line of the table. */
export interface ProposalRow {
  readonly entry: string;
  readonly title: string;
  readonly agency: string;
  readonly cluster: string | null;
  readonly clusterName: string;
  readonly group: string | null;
  readonly groupName: string;
  readonly state: OwnState;
  /** The juror's own total where every weighted criterion is scored, as a decimal string. */
  readonly total: string | null;
}

/** The lines of the table, in order of entry number. */
export function rowsOf(
  stage: Pick<Stage, 'rules' | 'clusters' | 'groups'>,
  desk: OwnDesk<ProposalSummary>,
  sheets: ReadonlyMap<string, ScoreSheet>,
  language: Language,
): readonly ProposalRow[] {
  const clusterNames = namesOf(stage.clusters, language);
  const groupNames = namesOf(stage.groups, language);
  return desk.proposals.map(({ entry, title, agency, cluster, group }) => {
    const state = deskState(desk, sheets, entry);
    const sheet = sheets.get(entry);
    return {
      entry,
      title,
      agency,
      cluster,
      clusterName: clusterNames.get(cluster ?? '') ?? '',
      group,
      groupName: groupNames.get(group ?? '') ?? '',
      state,
      total: sheet !== undefined && state === 'scored' ? ownTotal(stage.rules, sheet).total : null,
    };
  });
}

function namesOf(divisions: readonly Division[], language: Language): ReadonlyMap<string, string> {
  return new Map(divisions.map(({ id, name }) => [id, name[language]]));
}
