import { useMemo } from 'react';
import { DataTable } from '#renderer/ui/table/data-table.tsx';
import type { TableColumn } from '#renderer/ui/table/data-table-columns.ts';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import type { Language } from '#shared/base/language.ts';
import { formatNumber } from '#shared/text/numbers.ts';
import { assignmentText } from '#shared/text/screens/assignment.ts';
import type { AssignedRow } from './rows.ts';

interface AssignedTableProps {
  readonly rows: readonly AssignedRow[];
  readonly perProposal: number;
  readonly selected: string | null;
  readonly onSelect: (entry: string) => void;
}

/** The proposals of the stage with their jurors. */
export function AssignedTable({ rows, perProposal, selected, onSelect }: AssignedTableProps) {
  const words = useTexts(assignmentText);
  const language = useLanguage();
  const columns = useMemo(() => columnsOf(words, language, perProposal), [words, language, perProposal]);
  return (
    <DataTable label={words.table} columns={columns} rows={rows} rowKey={({ entry }) => entry} selectedKey={selected} onSelect={onSelect} />
  );
}

function columnsOf(words: (typeof assignmentText)['id'], language: Language, perProposal: number): readonly TableColumn<AssignedRow>[] {
  return [
    {
      id: 'proposal',
      header: words.proposal,
      rem: 14,
      grow: 2,
      cell: ({ entry, title, agency }) => (
        <span className="assignment__proposal">
          <strong>{title}</strong>
          <small className="soft">{`${entry} · ${agency}`}</small>
        </span>
      ),
      sortBy: ({ entry }) => entry,
    },
    {
      id: 'jurors',
      header: words.jurors,
      rem: 14,
      grow: 2,
      cell: ({ jurors }) =>
        jurors.length === 0 ? <span className="soft">{words.nobody}</span> : jurors.map(({ name }) => name).join(', '),
    },
    {
      id: 'count',
      header: words.count,
      rem: 5,
      align: 'end',
      cell: ({ jurors }) => (
        <span className={jurors.length < perProposal ? 'assignment__few' : ''}>
          {formatNumber(jurors.length, language)} / {formatNumber(perProposal, language)}
        </span>
      ),
      sortBy: ({ jurors }) => jurors.length,
    },
  ];
}
