import { useMemo, useState } from 'react';
import { Badge } from '#renderer/ui/display/badge.tsx';
import { Checkbox } from '#renderer/ui/controls/checkbox.tsx';
import { Segmented } from '#renderer/ui/controls/radio-group.tsx';
import { SearchField } from '#renderer/ui/controls/search-field.tsx';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import { Page } from '#renderer/ui/layout/page.tsx';
import { Split } from '#renderer/ui/layout/split.tsx';
import { type ChairWork, PanelScreen } from '#renderer/work/panel-screen.tsx';
import type { JurorCoverage } from '#shared/domain/panel/result/juror-coverage.ts';
import type { PanelView } from '#shared/ipc/views/panel.ts';
import { formatNumber } from '#shared/text/numbers.ts';
import { coverageText } from '#shared/text/screens/coverage.ts';
import { CoverageMatrix } from './coverage-matrix.tsx';
import { coverageGrid, type CoverageGrid, gridRows } from './coverage-grid.ts';
import { Explained } from './explained.tsx';
import { JurorTable } from './juror-table.tsx';
import { Owed } from './owed.tsx';
import './coverage.css';

/** What every juror has done on every proposal, proven against the signed roster and assignments, and the list of what is owed. */
export function Coverage(work: ChairWork) {
  const words = useTexts(coverageText);
  return (
    <PanelScreen {...work} title={words.title} loading={words.loading}>
      {(panel) => <PanelCoverage {...work} panel={panel} />}
    </PanelScreen>
  );
}

function PanelCoverage({ bundle, identity, panel }: ChairWork & { readonly panel: PanelView }) {
  const words = useTexts(coverageText);
  const grid = useMemo(() => coverageGrid(bundle.proposals, panel), [bundle, panel]);
  const [view, setView] = useState<'matrix' | 'jurors'>('matrix');
  const [onlyGaps, setOnlyGaps] = useState(false);
  const [search, setSearch] = useState('');
  const rows = useMemo(() => gridRows(grid, onlyGaps, search), [grid, onlyGaps, search]);
  const [chosen, setChosen] = useState({ row: 0, column: 0 });
  const chairs = { bundleId: bundle.view.bundleId, chair: identity.thumbprint };
  const options = (['matrix', 'jurors'] as const).map((value) => ({ value, label: words.views[value] }));
  return (
    <Page
      title={words.title}
      layout="fill"
      beside={
        <>
          <Summary coverage={grid.jurors} />
          <Segmented label={words.view} options={options} value={view} onChange={setView} />
          {view === 'matrix' && (
            <>
              <Checkbox isSelected={onlyGaps} onChange={setOnlyGaps}>
                {words.onlyGaps}
              </Checkbox>
              <SearchField label={words.search} value={search} onChange={setSearch} />
            </>
          )}
        </>
      }
    >
      <div className="coverage">
        <Proof grid={grid} />
        <Split
          asideLabel={words.owedTitle}
          aside={
            <div className="coverage__aside">
              {view === 'matrix' && <Explained grid={grid} row={rows[chosen.row]} juror={grid.jurors[chosen.column]} work={chairs} />}
              <Owed coverage={grid.jurors} {...chairs} />
            </div>
          }
        >
          {view === 'matrix' ? (
            <CoverageMatrix grid={grid} rows={rows} selected={chosen} onSelect={setChosen} />
          ) : (
            <JurorTable coverage={grid.jurors} />
          )}
        </Split>
      </div>
    </Page>
  );
}

/** The completeness in one sentence, from what was signed. */
function Proof({ grid: { jurors } }: { readonly grid: CoverageGrid }) {
  const words = useTexts(coverageText);
  const language = useLanguage();
  const total = (count: (juror: JurorCoverage) => number) =>
    formatNumber(
      jurors.reduce((sum, juror) => sum + count(juror), 0),
      language,
    );
  const figures = [
    ({ expected }: JurorCoverage) => expected,
    ({ scored }: JurorCoverage) => scored,
    ({ recused }: JurorCoverage) => recused,
  ];
  const [expected = '', scored = '', recused = ''] = figures.map(total);
  return (
    <p className="coverage__proof">
      {words.proof(
        expected,
        scored,
        recused,
        total(({ missing }) => missing.length),
      )}{' '}
      {words.proven}
    </p>
  );
}

function Summary({ coverage }: { readonly coverage: readonly JurorCoverage[] }) {
  const words = useTexts(coverageText);
  const language = useLanguage();
  const shown = (value: number) => formatNumber(value, language);
  const done = coverage.filter(({ missing }) => missing.length === 0).length;
  if (done === coverage.length) return <Badge tone="good">{words.allDone(shown(coverage.length))}</Badge>;
  return <Badge tone="warn">{words.someDone(shown(done), shown(coverage.length))}</Badge>;
}
