import { useMemo } from 'react';
import { usePanel } from '#renderer/bridge/panel.ts';
import { Badge } from '#renderer/ui/badge.tsx';
import { DataTable } from '#renderer/ui/data-table.tsx';
import type { TableColumn } from '#renderer/ui/data-table-columns.ts';
import { useLanguage, useTexts } from '#renderer/ui/language.tsx';
import { ErrorNotice } from '#renderer/ui/notice.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { Meter, ProgressBar } from '#renderer/ui/progress-bar.tsx';
import { Split } from '#renderer/ui/split.tsx';
import type { Language } from '#shared/base/language.ts';
import type { IdentityView, JurorCoverage, OpenedBundle } from '#shared/ipc/views.ts';
import { formatNumber } from '#shared/text/numbers.ts';
import { coverageText } from '#shared/text/screens/coverage.ts';
import { Owed } from './owed.tsx';
import './coverage.css';

interface CoverageProps {
  readonly bundle: OpenedBundle;
  readonly identity: IdentityView;
}

/** Juror by juror what is scored, recused or still missing, and the list of what is owed. */
export function Coverage({ bundle, identity }: CoverageProps) {
  const words = useTexts(coverageText);
  const [panel] = usePanel(bundle.view.bundleId, identity);
  if (panel.status === 'ready') return <JurorsCoverage coverage={panel.value.coverage} />;
  return (
    <Page title={words.title}>
      {panel.status === 'loading' ? <ProgressBar label={words.loading} valueText="" share={null} /> : <ErrorNotice error={panel.error} />}
    </Page>
  );
}

function JurorsCoverage({ coverage }: { readonly coverage: readonly JurorCoverage[] }) {
  const words = useTexts(coverageText);
  const columns = useColumns();
  const language = useLanguage();
  const ordered = useMemo(() => byName(coverage, language), [coverage, language]);
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

function byName(coverage: readonly JurorCoverage[], language: Language): readonly JurorCoverage[] {
  const collator = new Intl.Collator(language, { numeric: true });
  return coverage.toSorted((a, b) => collator.compare(a.name, b.name));
}

function settledBy({ scored, recused }: JurorCoverage): number {
  return scored + recused;
}

function shareOf(juror: JurorCoverage): number {
  return juror.expected === 0 ? 1 : settledBy(juror) / juror.expected;
}
