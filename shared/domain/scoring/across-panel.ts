import { type Fraction, fraction } from '../../base/fraction.ts';
import { err, ok, type Result } from '../../base/result.ts';
import { acrossJurors } from './across-jurors.ts';
import { type Component, componentsOf } from './components.ts';
import { duelsOf } from './pairwise.ts';
import type { Panel } from './panel.ts';
import { meanPlace, meanPoints, sumOfAwards } from './places.ts';
import type { Aggregate } from './rules.ts';
import { fitTwoWay, type Observation } from './two-way.ts';

/** What a member's panel gives it: null where there are too few values; `inFavour` decides between equal values, only `pairwise-majority` sets it. */
export interface PanelValue {
  readonly value: Fraction | null;
  readonly inFavour: number;
}

/** The value of every member across its jurors by the rules' aggregate; refused, with the components, when `adjusted-mean` meets a design that is not connected. */
export function acrossPanel(aggregate: Aggregate, panel: Panel): Result<readonly PanelValue[], readonly Component[]> {
  switch (aggregate.method) {
    case 'rank-sum':
      return ok(sumOfAwards(panel, meanPlace).map(plain));
    case 'rank-points':
      return ok(sumOfAwards(panel, meanPoints(aggregate.points)).map(plain));
    case 'pairwise-majority':
      return ok(copeland(panel));
    case 'adjusted-mean':
      return adjustedMeans(panel);
    case 'mean':
    case 'median':
    case 'sum':
    case 'trimmed-mean':
    case 'trimmed-sum':
      return ok(
        panel.marks.map((marks) =>
          plain(
            acrossJurors(
              aggregate,
              marks.map((mark) => mark.value),
              panel.denominator,
            ),
          ),
        ),
      );
  }
}

function plain(value: Fraction | null): PanelValue {
  return { value, inFavour: 0 };
}

function copeland(panel: Panel): readonly PanelValue[] {
  return duelsOf(panel).map(({ wins, inFavour }, member) => ({
    value: panel.marks[member]?.length === 0 ? null : fraction(BigInt(wins)),
    inFavour,
  }));
}

function adjustedMeans(panel: Panel): Result<readonly PanelValue[], readonly Component[]> {
  const cells = panel.marks.flatMap((marks, row) => marks.map(({ juror, value }) => ({ row, column: juror, value })));
  const components = componentsOf(cells);
  if (components.length > 1) return err(components);
  const { rows, columns } = components[0] ?? { rows: [], columns: [] };
  const fit = fitTwoWay(renumbered(cells, rows, columns), rows.length, columns.length);
  const values: PanelValue[] = panel.marks.map(() => plain(null));
  for (const [index, row] of rows.entries()) {
    const effect = fit.rows[index];
    if (effect !== undefined) values[row] = plain(fraction(effect.n, effect.d * panel.denominator));
  }
  return ok(values);
}

function renumbered(cells: readonly Observation[], rows: readonly number[], columns: readonly number[]): readonly Observation[] {
  const rowIndex = new Map(rows.map((row, index) => [row, index]));
  const columnIndex = new Map(columns.map((column, index) => [column, index]));
  return cells.map(({ row, column, value }) => ({ row: rowIndex.get(row) ?? 0, column: columnIndex.get(column) ?? 0, value }));
}
