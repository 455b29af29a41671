import { at } from '../../../base/at.ts';
import { type Fraction, fraction } from '../../../base/fraction.ts';
import { err, ok, type Result } from '../../../base/result.ts';
import { type Component, componentsOf } from './components.ts';
import { membersOf, type Panel, partOfPanel } from './panel.ts';
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
  const components = componentsOf(panel);
  if (components.length > 1) return err(components);
  const [rowOf, columnOf] = [new Int32Array(membersOf(panel)).fill(NONE), new Int32Array(panel.jurors).fill(NONE)];
  const [only] = components;
  if (only === undefined) return ok({ members: Array.from(rowOf, () => null), jurors: Array.from(columnOf, () => null) });
  for (const [row, member] of only.rows.entries()) rowOf[member] = row;
  for (const [column, juror] of only.columns.entries()) columnOf[juror] = column;
  const compact = partOfPanel(panel, only.rows);
  const { rows, columns } = fitTwoWay({
    ...compact,
    juror: compact.juror.map((juror) => at(columnOf, juror)),
    jurors: only.columns.length,
  });
  const scaled = ({ n, d }: Fraction): Fraction => fraction(n, d * panel.denominator);
  return ok({
    members: Array.from(rowOf, (row) => (row === NONE ? null : scaled(at(rows, row)))),
    jurors: Array.from(columnOf, (column) => (column === NONE ? null : scaled(at(columns, column)))),
  });
}

const NONE = -1;
