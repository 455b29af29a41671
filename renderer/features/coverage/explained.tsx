import { parseFraction } from '#shared/base/fraction.ts';
import { MatrixMark } from '#renderer/ui/matrix/matrix-row.tsx';
import { writeFigure } from '#shared/text/figures.ts';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import { VisitFiles } from '#renderer/work/visit/visit-files.tsx';
import { type JurorCoverage, stateIn } from '#shared/domain/panel/result/juror-coverage.ts';
import { nameCellState } from '#shared/text/panel-lists.ts';
import { coverageText } from '#shared/text/screens/coverage.ts';
import { capitalized } from '#shared/text/sentence.ts';
import type { CoverageGrid, CoverageRow } from './coverage-grid.ts';

interface ExplainedProps {
  readonly grid: CoverageGrid;
  readonly row: CoverageRow | undefined;
  readonly juror: JurorCoverage | undefined;
  /** Whose panel it is. */
  readonly work: { readonly bundleId: string; readonly chair: string };
}

/** What the marks mean, and what the chosen cell says. */
export function Explained({ grid, row, juror, work }: ExplainedProps) {
  const words = useTexts(coverageText);
  const language = useLanguage();
  return (
    <section className="coverage__explained">
      <h2 className="visually-hidden">{words.legend}</h2>
      <ul className="coverage__legend">
        {(['s', 'r', 'm', '-'] as const).map((state) => (
          <li key={state} className="coverage__sign">
            <MatrixMark state={state} />
            {nameCellState(state, language)}
          </li>
        ))}
      </ul>
      {row !== undefined && juror !== undefined && (
        <>
          <ChosenCell grid={grid} row={row} juror={juror} />
          <VisitFiles visit={{ ...work, juror: juror.juror, entry: row.proposal.entry }} named={null} />
        </>
      )}
    </section>
  );
}

function ChosenCell({ grid, row, juror }: { readonly grid: CoverageGrid; readonly row: CoverageRow; readonly juror: JurorCoverage }) {
  const words = useTexts(coverageText);
  const language = useLanguage();
  const total = parseFraction(grid.totals.get(row.proposal.entry)?.get(juror.juror) ?? '');
  return (
    <p className="coverage__chosen" aria-live="polite">
      <strong>{juror.name}</strong>
      <span className="coverage__chosen-title">
        {row.proposal.entry} · {row.proposal.title}
      </span>
      <span>{capitalized(nameCellState(stateIn(juror.states, row.position), language))}</span>
      {total !== null && <span className="soft">{words.cellTotal(writeFigure(total, 2, language))}</span>}
    </p>
  );
}
