import { useMemo } from 'react';
import { Badge } from '#renderer/ui/display/badge.tsx';
import { DataTable } from '#renderer/ui/table/data-table.tsx';
import type { TableColumn } from '#renderer/ui/table/data-table-columns.ts';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import { Page } from '#renderer/ui/layout/page.tsx';
import { Meter } from '#renderer/ui/display/progress-bar.tsx';
import { Split } from '#renderer/ui/layout/split.tsx';
import { type ChairWork, PanelScreen } from '#renderer/work/panel-screen.tsx';
import { compareNames } from '#shared/base/order.ts';
import type { JurorCoverage } from '#shared/domain/panel/juror-coverage.ts';
import { formatNumber } from '#shared/text/numbers.ts';
import { coverageText } from '#shared/text/screens/coverage.ts';
import { Owed } from './owed.tsx';
import './coverage.css';

/** Juror by juror what is scored, recused or still missing, and the list of what is owed. */
export function Coverage(work: ChairWork) {
  const words = useTexts(coverageText);
  return (
    <PanelScreen {...work} title={words.title} loading={words.loading}>
      {({ coverage }) => <JurorsCoverage coverage={coverage} />}
    </PanelScreen>
  );
}

function JurorsCoverage({ coverage }: { readonly coverage: readonly JurorCoverage[] }) {
  const words = useTexts(coverageText);
  const columns = useColumns();
  const ordered = useMemo(() => coverage.toSorted((a, b) => compareNames(a.name, b.name)), [coverage]);
  return (
    <Page title={words.title} layout="fill" beside={<Summary coverage={coverage} />}>
      <Split asideLabel={words.owedTitle} aside={<Owed coverage={ordered} />}>
        <DataTable label={words.table} columns={columns} rows={ordered} rowKey={({ juror }) => juror} />
      </Split>
    </Page>
  );
}

function Summary({ coverage }: { readonly coverage: readonly JurorCoverage[] }) {
  const words = useTexts(coverageText);
  const language = useLanguage();
  const shown = (value: number) => formatNumber(value, language);
  const done = coverage.filter(({ missing }) => missing.length === 0).length;
  const expected = coverage.reduce((sum, juror) => sum + juror.expected, 0);
  const settled = coverage.reduce((sum, juror) => sum + settledBy(juror), 0);
  return (
    <>
      {done === coverage.length ? (
        <Badge tone="good">{words.allDone(shown(coverage.length))}</Badge>
      ) : (
        <Badge tone="warn">{words.someDone(shown(done), shown(coverage.length))}</Badge>
      )}
      <span className="soft small">{words.overallOf(shown(settled), shown(expected))}</span>
    </>
  );
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
