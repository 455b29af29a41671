import type { Language } from '#shared/base/language.ts';
import type { Division, Stage } from '#shared/domain/competition/stage.ts';
import { deskState, type OwnDesk } from '#shared/domain/panel/own/own-desk.ts';
import type { OwnState } from '#shared/domain/panel/own/own-progress.ts';
import { ownTotal } from '#shared/domain/panel/own/own-total.ts';
import { nearTiesOf } from '#shared/domain/panel/own/near-ties.ts';
import type { ProposalMark } from '#shared/domain/panel/sheet/proposal-mark.ts';
import type { ScoreSheet } from '#shared/domain/panel/sheet/score-sheet.ts';
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
  /** Marked for later. */
  readonly later: boolean;
  /** Entries of neighbours in my own order whose totals are near. */
  readonly near: readonly string[];
}

/** The lines of the table, and what counts as near in it, as a decimal string. */
export interface ProposalRows {
  readonly rows: readonly ProposalRow[];
  readonly nearWithin: string;
}

/** The lines of the table, in order of entry number. */
export function rowsOf(
  stage: Pick<Stage, 'rules' | 'clusters' | 'groups'>,
  desk: OwnDesk<ProposalSummary>,
  sheets: ReadonlyMap<string, ScoreSheet>,
  marks: ReadonlyMap<string, ProposalMark>,
  language: Language,
): ProposalRows {
  const clusterNames = namesOf(stage.clusters, language);
  const groupNames = namesOf(stage.groups, language);
  const rows = desk.proposals.map(({ entry, title, agency, cluster, group }) => {
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
      later: marks.get(entry)?.later === true,
    };
  });
  const { within, neighbours } = nearTiesOf(
    stage.rules,
    rows.flatMap(({ entry, total }) => (total === null ? [] : [{ entry, total }])),
  );
  return { rows: rows.map((row) => ({ ...row, near: neighbours.get(row.entry) ?? [] })), nearWithin: within };
}

function namesOf(divisions: readonly Division[], language: Language): ReadonlyMap<string, string> {
  return new Map(divisions.map(({ id, name }) => [id, name[language]]));
}
