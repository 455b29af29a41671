import { useMemo } from 'react';
import { DataTable } from '#renderer/ui/table/data-table.tsx';
import type { TableColumn } from '#renderer/ui/table/data-table-columns.ts';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import { Meter } from '#renderer/ui/display/progress-bar.tsx';
import type { JurorCoverage } from '#shared/domain/panel/result/juror-coverage.ts';
import { formatNumber } from '#shared/text/numbers.ts';
import { coverageText } from '#shared/text/screens/coverage.ts';

/** How far each juror is. */
export function JurorTable({ coverage }: { readonly coverage: readonly JurorCoverage[] }) {
  const words = useTexts(coverageText);
  return <DataTable label={words.table} columns={useColumns()} rows={coverage} rowKey={({ juror }) => juror} />;
}

function useColumns(): readonly TableColumn<JurorCoverage>[] {
  const words = useTexts(coverageText);
  const language = useLanguage();
  return useMemo(() => {
    const number = (id: 'scored' | 'recused' | 'expected'): TableColumn<JurorCoverage> => ({
      id,
      header: words[id],
      rem: 5.5,
      align: 'end',
      sortBy: (juror) => juror[id],
      cell: (juror) => formatNumber(juror[id], language),
    });
    return [
      { id: 'juror', header: words.juror, rem: 9, grow: 2, sortBy: ({ name }) => name, cell: ({ name }) => <strong>{name}</strong> },
      { id: 'progress', header: words.progress, rem: 12, grow: 3, sortBy: shareOf, cell: (juror) => <Bar juror={juror} /> },
      number('scored'),
      number('recused'),
      {
        id: 'missing',
        header: words.missing,
        rem: 5.5,
        align: 'end',
        descendingFirst: true,
        sortBy: ({ missing }) => missing.length,
        cell: ({ missing }) => (
          <span className="coverage__number" data-owed={missing.length > 0}>
            {formatNumber(missing.length, language)}
          </span>
        ),
      },
      number('expected'),
    ];
  }, [words, language]);
}

function Bar({ juror }: { readonly juror: JurorCoverage }) {
  const words = useTexts(coverageText);
  const language = useLanguage();
  const isDone = juror.missing.length === 0;
  return (
    <span className="coverage__bar">
      <Meter share={shareOf(juror)} tone={isDone ? 'accent' : 'warn'} />
      <span className="soft small">
        {isDone ? words.done : words.barLabel(formatNumber(settledBy(juror), language), formatNumber(juror.expected, language))}
      </span>
    </span>
  );
}

function settledBy({ scored, recused }: JurorCoverage): number {
  return scored + recused;
}

function shareOf(juror: JurorCoverage): number {
  return juror.expected === 0 ? 1 : settledBy(juror) / juror.expected;
}
