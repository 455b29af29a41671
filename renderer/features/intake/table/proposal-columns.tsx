import { useMemo } from 'react';
import type { TableColumn } from '#renderer/ui/table/data-table-columns.ts';
import { useTexts } from '#renderer/ui/theme/language.tsx';
import type { CompetitionDraft } from '#shared/domain/competition/draft/draft.ts';
import { intakeText } from '#shared/text/screens/intake/intake.ts';
import { outcomeOf } from '../filter.ts';
import { OUTCOMES } from '../filters.tsx';
import type { ProposalRow } from '../proposal-rows.ts';
import { type CellActions, DivisionCell, FlagCell, MarkBox, OutcomeCell, StartCell, TextCell } from './proposal-cells.tsx';

type Columns = readonly TableColumn<ProposalRow>[];
type Headers = (typeof intakeText)['id']['columns'];

/** Columns of the secretariat's table; the cell that is edited becomes a field. */
export function useProposalColumns({ groups, clusters }: Pick<CompetitionDraft, 'groups' | 'clusters'>, actions: CellActions): Columns {
  const { columns } = useTexts(intakeText);
  return useMemo(
    () => [...nameColumns(columns, actions), ...placeColumns(columns, { groups, clusters }, actions), ...selectionColumns(columns)],
    [columns, groups, clusters, actions],
  );
}

function nameColumns(columns: Headers, actions: CellActions): Columns {
  return [
    {
      id: 'mark',
      header: <span className="visually-hidden">{columns.mark}</span>,
      rem: 1.5,
      cell: (row) => <MarkBox row={row} actions={actions} />,
    },
    {
      id: 'entry',
      header: columns.entry,
      rem: 6,
      sortBy: ({ entry }) => entry,
      cell: ({ entry }) => <strong translate="no">{entry}</strong>,
    },
    {
      id: 'title',
      header: columns.title,
      rem: 14,
      grow: 4,
      sortBy: ({ facts }) => facts.title,
      cell: (row) => (
        <span className="intake__proposal">
          <TextCell row={row} field="title" actions={actions} />
          <span className="soft small">
            <TextCell row={row} field="agency" actions={actions} />
          </span>
        </span>
      ),
    },
  ];
}

function placeColumns(
  columns: Headers,
  { groups, clusters }: Pick<CompetitionDraft, 'groups' | 'clusters'>,
  actions: CellActions,
): Columns {
  return [
    {
      id: 'division',
      header: `${columns.group} / ${columns.cluster}`,
      rem: 7,
      grow: 1,
      sortBy: ({ facts }) => `${facts.group ?? ''} ${facts.cluster ?? ''}`,
      cell: (row) => (
        <span className="intake__proposal">
          <DivisionCell row={row} field="group" divisions={groups} actions={actions} />
          <span className="soft small">
            <DivisionCell row={row} field="cluster" divisions={clusters} actions={actions} />
          </span>
        </span>
      ),
    },
    {
      id: 'startedOn',
      header: columns.startedOn,
      rem: 6.5,
      sortBy: ({ facts }) => facts.startedOn,
      cell: (row) => <StartCell row={row} actions={actions} />,
    },
  ];
}

function selectionColumns(columns: Headers): Columns {
  return [
    { id: 'flags', header: columns.flags, rem: 8, sortBy: ({ flags }) => -flags.length, cell: (row) => <FlagCell row={row} /> },
    {
      id: 'outcome',
      header: columns.outcome,
      rem: 10,
      sortBy: (row) => OUTCOMES.indexOf(outcomeOf(row)),
      cell: (row) => <OutcomeCell row={row} />,
    },
  ];
}
