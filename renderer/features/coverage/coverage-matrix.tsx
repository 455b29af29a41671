import { useCallback, useMemo } from 'react';
import { Matrix } from '#renderer/ui/matrix/matrix.tsx';
import type { MatrixColumn, MatrixRow } from '#renderer/ui/matrix/matrix-parts.ts';
import type { MatrixPlace } from '#renderer/ui/matrix/matrix-keys.ts';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import { type CellState, stateIn } from '#shared/domain/panel/result/juror-coverage.ts';
import { formatNumber } from '#shared/text/numbers.ts';
import { nameCellState } from '#shared/text/panel-lists.ts';
import { coverageText } from '#shared/text/screens/coverage.ts';
import type { CoverageGrid, CoverageRow } from './coverage-grid.ts';

interface CoverageMatrixProps {
  readonly grid: CoverageGrid;
  readonly rows: readonly CoverageRow[];
  readonly selected: MatrixPlace;
  readonly onSelect: (place: MatrixPlace) => void;
}

interface ProposalRow extends MatrixRow {
  readonly position: number;
}

interface JurorColumn extends MatrixColumn {
  readonly states: string;
}

const stateAt = ({ position }: ProposalRow, { states }: JurorColumn): CellState => stateIn(states, position);

/** Proposals by jurors: scored, recused, missing or not assigned. */
export function CoverageMatrix({ grid, rows, selected, onSelect }: CoverageMatrixProps) {
  const words = useTexts(coverageText);
  const language = useLanguage();
  const lines = useMemo(
    () =>
      rows.map(
        ({ proposal, position, assigned, settled }): ProposalRow => ({
          key: proposal.entry,
          title: proposal.title,
          detail: `${proposal.entry} · ${proposal.agency}`,
          position,
          end: (
            <span className="coverage__number" data-owed={settled < assigned}>
              {formatNumber(settled, language)}/{formatNumber(assigned, language)}
            </span>
          ),
        }),
      ),
    [rows, language],
  );
  const columns = useColumns(grid);
  const describe = useCallback(
    (row: ProposalRow, column: JurorColumn) => words.cell(column.title, row.key, nameCellState(stateAt(row, column), language)),
    [words, language],
  );
  return (
    <Matrix
      label={words.matrix(formatNumber(rows.length, language), formatNumber(columns.length, language))}
      rowsTitle={words.proposal}
      endTitle={words.settled}
      rows={lines}
      columns={columns}
      stateAt={stateAt}
      describe={describe}
      selected={selected}
      onSelect={onSelect}
      empty={words.noGaps}
    />
  );
}

function useColumns({ jurors }: CoverageGrid): readonly JurorColumn[] {
  const language = useLanguage();
  return useMemo(
    () =>
      jurors.map(({ juror, name, states, scored, recused, expected }) => ({
        key: juror,
        title: name,
        states,
        end: `${formatNumber(scored + recused, language)}/${formatNumber(expected, language)}`,
      })),
    [jurors, language],
  );
}
