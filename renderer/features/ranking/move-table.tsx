import { useMemo } from 'react';
import { Badge } from '#renderer/ui/display/badge.tsx';
import { DataTable } from '#renderer/ui/table/data-table.tsx';
import type { TableColumn } from '#renderer/ui/table/data-table-columns.ts';
import { ChevronDown, ChevronUp } from '#renderer/ui/theme/icons.tsx';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
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

/** Two rankings side by side: both places, how far each proposal moves, and who comes in or drops out. */
export function MoveTable({ label, from, to, lines }: MoveTableProps) {
  const words = useTexts(rankingText);
  const columns = useMoveColumns(from, to);
  return (
    <DataTable
      label={label}
      columns={columns}
      rows={lines}
      rowKey={({ entry }) => entry}
      empty={<p className="ranking-table__empty soft">{words.noMatch}</p>}
    />
  );
}

function useMoveColumns(from: string, to: string): readonly TableColumn<MoveLine>[] {
  const words = useTexts(rankingText);
  const language = useLanguage();
  return useMemo(() => {
    const place = (id: 'from' | 'to', header: string): TableColumn<MoveLine> => ({
      id,
      header,
      rem: 5,
      align: 'end',
      sortBy: (line) => line[id],
      cell: (line) => <span className={id === 'to' ? 'ranking-table__rank' : 'soft'}>{rankWords(line[id], language)}</span>,
    });
    const total = (id: 'fromTotal' | 'toTotal', header: string): TableColumn<MoveLine> => ({
      id,
      header,
      rem: 6,
      align: 'end',
      descendingFirst: true,
      sortBy: (line) => (line[id] === null ? null : Number(line[id])),
      cell: (line) => (line[id] === null ? '–' : formatDecimal(line[id], language)),
    });
    return [
      place('from', from),
      place('to', to),
      {
        id: 'move',
        header: words.move,
        rem: 6,
        align: 'end',
        descendingFirst: true,
        sortBy: ({ move }) => (move === null ? null : Math.abs(move)),
        cell: ({ move }) => <MoveCell move={move} />,
      },
      {
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
      },
      total('fromTotal', words.totalOf(from)),
      total('toTotal', words.totalOf(to)),
      {
        id: 'notes',
        header: words.notes,
        rem: 7,
        grow: 1,
        cell: ({ change }) =>
          change === null ? null : (
            <Badge tone={change === 'in' ? 'good' : 'bad'}>{change === 'in' ? words.comesIn : words.dropsOut}</Badge>
          ),
      },
    ];
  }, [words, language, from, to]);
}

function rankWords(rank: number | null, language: 'id' | 'en'): string {
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
