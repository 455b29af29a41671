import { useMemo } from 'react';
import { DataTable } from '#renderer/ui/table/data-table.tsx';
import type { TableColumn } from '#renderer/ui/table/data-table-columns.ts';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import { compareNames } from '#shared/base/order.ts';
import type { WithoutJuror } from '#shared/domain/analysis/stability/stability.ts';
import { formatNumber } from '#shared/text/numbers.ts';
import { stabilityText } from '#shared/text/screens/stability.ts';
import type { StabilityParts } from './parts.ts';

/** Juror by juror, what the ranking would be without them. */
export function WithoutJurorTable({ ranking, nameOf }: StabilityParts) {
  const words = useTexts(stabilityText);
  const columns = useWithoutColumns(nameOf);
  const rows = useMemo(() => ranking.withoutJuror.toSorted((a, b) => compareNames(nameOf(a.juror), nameOf(b.juror))), [ranking, nameOf]);
  return <DataTable label={words.withoutTable} columns={columns} rows={rows} rowKey={({ juror }) => juror} />;
}

function useWithoutColumns(nameOf: (juror: string) => string): readonly TableColumn<WithoutJuror>[] {
  const words = useTexts(stabilityText);
  const language = useLanguage();
  return useMemo(
    () => [
      {
        id: 'juror',
        header: words.juror,
        rem: 9,
        grow: 1,
        sortBy: ({ juror }) => nameOf(juror),
        cell: ({ juror }) => <strong>{nameOf(juror)}</strong>,
      },
      {
        id: 'moved',
        header: words.moved,
        rem: 5,
        align: 'end',
        descendingFirst: true,
        sortBy: ({ change }) => change?.moved ?? null,
        cell: ({ change }) => (change === null ? '–' : formatNumber(change.moved, language)),
      },
      { id: 'farthest', header: words.farthest, rem: 15, grow: 1, cell: ({ change }) => <Farthest change={change} /> },
      entryColumn('entering', words),
      entryColumn('leaving', words),
    ],
    [words, language, nameOf],
  );
}

function entryColumn(id: 'entering' | 'leaving', words: (typeof stabilityText)['id']): TableColumn<WithoutJuror> {
  return {
    id,
    header: words[id],
    rem: 9,
    grow: 2,
    sortBy: ({ change }) => change?.[id].length ?? null,
    descendingFirst: true,
    cell: ({ change }) => {
      if (change === null) return '';
      return change[id].length === 0 ? <span className="soft">{words.none}</span> : change[id].join(', ');
    },
  };
}

function Farthest({ change }: Pick<WithoutJuror, 'change'>) {
  const words = useTexts(stabilityText);
  const language = useLanguage();
  if (change === null) return <span className="soft">{words.undetermined}</span>;
  const { farthest } = change;
  if (farthest === null) return '–';
  return words.farthestMove(farthest.proposal, formatNumber(farthest.from, language), formatNumber(farthest.to, language));
}
