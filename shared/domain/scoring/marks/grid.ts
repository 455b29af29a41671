import { decimalOf, parseDecimal, tenToThe, unitsAt } from '../../../base/decimal.ts';
import { type Fraction, fraction } from '../../../base/fraction.ts';
import type { Rules, Scale, ScoredCriterion } from '../rules.ts';

/** The steps count of a mark that was not given; every given mark counts zero or more steps above the least. */
export const MISSING = -1;

/** A scale in whole units of ten to the minus `decimals`: marks are `min + steps * step`, with `steps` from 0 to `last`. */
export interface Grid {
  readonly decimals: number;
  readonly min: number;
  readonly step: number;
  readonly last: number;
}

/** The steps of many marks, in numbers as short as their scales allow: a large panel has millions of them. */
export type Steps = Int16Array | Int32Array | Float64Array;

/** What the steps of marks may be counted up by without needing longer numbers. */
export const SPARE_STEPS = 2;

/** Room for the steps of so many marks, each on one of the grids. */
export function stepsFor(grids: readonly Grid[], length: number): Steps {
  const most = grids.reduce((last, grid) => Math.max(last, grid.last), 0) + SPARE_STEPS;
  if (most < 2 ** 15) return new Int16Array(length);
  return most < 2 ** 31 ? new Int32Array(length) : new Float64Array(length);
}

/** Why a mark does not fit its scale. */
export type MarkFault = 'not-a-number' | 'out-of-scale' | 'off-step';

/** The grid of a sound scale, in safe integers. */
export function gridOf({ min, max, step }: Scale): Grid {
  const [low, high, gap] = [decimalOf(min), decimalOf(max), decimalOf(step)];
  const decimals = Math.max(low.decimals, high.decimals, gap.decimals);
  const least = unitsAt(low, decimals);
  const width = unitsAt(gap, decimals);
  return { decimals, min: Number(least), step: Number(width), last: Number((unitsAt(high, decimals) - least) / width) };
}

/** The grid on which this criterion is marked: its own scale, else that of the rules. */
export function gridFor(rules: Rules, criterion: ScoredCriterion): Grid {
  return gridOf(criterion.scale ?? rules.scale);
}

/** The steps of a mark given as a number, which means its shortest decimal; or why it does not fit. */
export function stepsOfScore(grid: Grid, score: number): number | MarkFault {
  if (!Number.isFinite(score)) return 'not-a-number';
  const unit = 10 ** grid.decimals;
  const steps = Math.round((score * unit - grid.min) / grid.step);
  if (score < grid.min / unit || score > (grid.min + grid.last * grid.step) / unit) return 'out-of-scale';
  // Dividing one safe integer by a power of ten gives the nearest double, which is what the mark's shortest decimal parses to.
  return (grid.min + steps * grid.step) / unit === score ? steps : 'off-step';
}

/** The steps of a mark that is known to lie on the grid; one that does not is a bug and throws. */
export function stepsOfMark(grid: Grid, mark: number): number {
  const steps = stepsOfScore(grid, mark);
  if (typeof steps !== 'number') throw new RangeError(`${mark} is ${steps}`);
  return steps;
}

/** The steps of a mark written with a decimal point; or why it does not fit. */
export function stepsOfWritten(grid: Grid, written: string): number | MarkFault {
  const decimal = parseDecimal(written);
  if (decimal === null) return 'not-a-number';
  if (decimal.decimals <= grid.decimals) return stepsOfUnits(grid, unitsAt(decimal, grid.decimals));
  const unit = tenToThe(decimal.decimals - grid.decimals);
  const inside = decimal.units >= BigInt(grid.min) * unit && decimal.units <= BigInt(grid.min + grid.last * grid.step) * unit;
  return inside ? 'off-step' : 'out-of-scale';
}

/** The exact mark so many steps above the least. */
export function markAt(grid: Grid, steps: number): Fraction {
  return fraction(BigInt(grid.min + steps * grid.step), tenToThe(grid.decimals));
}

function stepsOfUnits(grid: Grid, units: bigint): number | MarkFault {
  if (units < BigInt(grid.min) || units > BigInt(grid.min + grid.last * grid.step)) return 'out-of-scale';
  const above = Number(units) - grid.min;
  return above % grid.step === 0 ? above / grid.step : 'off-step';
}
