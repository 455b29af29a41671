import { memo, useMemo } from 'react';
import { Badge } from '#renderer/ui/display/badge.tsx';
import { DataTable } from '#renderer/ui/table/data-table.tsx';
import type { TableColumn } from '#renderer/ui/table/data-table-columns.ts';
import { ChevronDown, ChevronUp } from '#renderer/ui/theme/icons.tsx';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import type { Language } from '#shared/base/language.ts';
import { formatDecimal, formatNumber } from '#shared/text/numbers.ts';
import { rankingText } from '#shared/text/screens/ranking.ts';
import type { MoveLine } from './move-lines.ts';

interface MoveTableProps {
  readonly label: string;
  /** Headings of the two places that are compared. */
  readonly from: string;
  readonly to: string;
  readonly lines: readonly MoveLine[];
}

/** Two rankings side by side: both places, how far each proposal moves, and who comes in or drops out. While an answer is awaited nothing of it is drawn anew. */
export const MoveTable = memo(function MoveTable({ label, from, to, lines }: MoveTableProps) {
  const words = useTexts(rankingText);
  const columns = useMoveColumns(from, to);
  return (
    <DataTable
      label={label}
      columns={columns}
      rows={lines}
      rowKey={entryOf}
      empty={<p className="ranking-table__empty soft">{words.noMatch}</p>}
    />
  );
});

function entryOf({ entry }: MoveLine): string {
  return entry;
}

function useMoveColumns(from: string, to: string): readonly TableColumn<MoveLine>[] {
  const words = useTexts(rankingText);
  const language = useLanguage();
  return useMemo(
    () => [
      placeColumn('from', from, language),
      placeColumn('to', to, language),
      moveColumn(words),
      proposalColumn(words),
      totalColumn('fromTotal', words.totalOf(from), language),
      totalColumn('toTotal', words.totalOf(to), language),
      changeColumn(words),
    ],
    [words, language, from, to],
  );
}

type Words = (typeof rankingText)['id'];

function placeColumn(id: 'from' | 'to', header: string, language: Language): TableColumn<MoveLine> {
  return {
    id,
    header,
    rem: 5,
    align: 'end',
    sortBy: (line) => line[id],
    cell: (line) => <span className={id === 'to' ? 'ranking-table__rank' : 'soft'}>{rankWords(line[id], language)}</span>,
  };
}

function moveColumn(words: Words): TableColumn<MoveLine> {
  return {
    id: 'move',
    header: words.move,
    rem: 6,
    align: 'end',
    descendingFirst: true,
    sortBy: ({ move }) => (move === null ? null : Math.abs(move)),
    cell: ({ move }) => <MoveCell move={move} />,
  };
}

function proposalColumn(words: Words): TableColumn<MoveLine> {
  return {
    id: 'proposal',
    header: words.proposal,
    rem: 13,
    grow: 3,
    sortBy: ({ title }) => title,
    cell: ({ title, entry, agency }) => (
      <>
        <span className="ranking-table__title">{title}</span>
        <span className="ranking-table__origin">
          {entry} · {agency}
        </span>
      </>
    ),
  };
}

function totalColumn(id: 'fromTotal' | 'toTotal', header: string, language: Language): TableColumn<MoveLine> {
  return {
    id,
    header,
    rem: 6,
    align: 'end',
    descendingFirst: true,
    sortBy: (line) => (line[id] === null ? null : Number(line[id])),
    cell: (line) => (line[id] === null ? '–' : formatDecimal(line[id], language)),
  };
}

function changeColumn(words: Words): TableColumn<MoveLine> {
  return {
    id: 'notes',
    header: words.notes,
    rem: 7,
    grow: 1,
    cell: ({ change }) =>
      change === null ? null : <Badge tone={change === 'in' ? 'good' : 'bad'}>{change === 'in' ? words.comesIn : words.dropsOut}</Badge>,
  };
}

function rankWords(rank: number | null, language: Language): string {
  return rank === null ? '–' : formatNumber(rank, language);
}

function MoveCell({ move }: { readonly move: number | null }) {
  const words = useTexts(rankingText);
  const language = useLanguage();
  if (move === null || move === 0) return <span className="soft">{move === null ? '' : '='}</span>;
  const steps = formatNumber(Math.abs(move), language);
  return (
    <span className="ranking__move" data-up={move > 0}>
      {move > 0 ? <ChevronUp /> : <ChevronDown />}
      <span className="visually-hidden">{move > 0 ? words.movesUp(steps) : words.movesDown(steps)}</span>
      <span aria-hidden>{steps}</span>
    </span>
  );
}
