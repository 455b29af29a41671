import { valueOf } from '../../../base/at.ts';
import { type Fraction, fraction } from '../../../base/fraction.ts';
import { err, ok, type Result } from '../../../base/result.ts';
import { type Component, componentsOf } from './components.ts';
import type { Panel } from './panel.ts';
import { fitTwoWay } from './two-way.ts';

/** Quality and leniency by additive least squares; null for a member without values, or a juror who gave none. */
export interface PanelFit {
  /** By member: the mean it would have had from a juror of leniency zero. */
  readonly members: readonly (Fraction | null)[];
  /** By juror, adding to zero: how much more than the panel a juror gives. */
  readonly jurors: readonly (Fraction | null)[];
}

/** Fits value = quality + leniency to a panel, exactly; refused with the components when jurors and members are not all connected. */
export function fitPanel(panel: Panel): Result<PanelFit, readonly Component[]> {
  const cells = panel.marks.flatMap((marks, row) => marks.map(({ juror, value }) => ({ row, column: juror, value })));
  const components = componentsOf(cells);
  if (components.length > 1) return err(components);
  const { rows, columns } = components[0] ?? { rows: [], columns: [] };
  const [rowIndex, columnIndex] = [indexOf(rows), indexOf(columns)];
  const renumbered = cells.map(({ row, column, value }) => ({ row: valueOf(rowIndex, row), column: valueOf(columnIndex, column), value }));
  const fit = fitTwoWay(renumbered, rows.length, columns.length);
  const scaled = (effect: Fraction | undefined): Fraction | null =>
    effect === undefined ? null : fraction(effect.n, effect.d * panel.denominator);
  return ok({
    members: panel.marks.map((_, member) => scaled(fit.rows[rowIndex.get(member) ?? -1])),
    jurors: Array.from({ length: panel.jurors }, (_, juror) => scaled(fit.columns[columnIndex.get(juror) ?? -1])),
  });
}

function indexOf(levels: readonly number[]): ReadonlyMap<number, number> {
  return new Map(levels.map((level, index) => [level, index]));
}
