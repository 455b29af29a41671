import { at } from '../../../base/at.ts';
import { add, type Fraction, fraction, greatestCommonDivisor, subtract, sum, ZERO } from '../../../base/fraction.ts';
import type { Cell } from './components.ts';
import { solveSymmetric } from './linear.ts';

/** One observation of a two-way layout. */
export interface Observation extends Cell {
  readonly value: bigint;
}

/** The least-squares effects of value = row + column + error with the column effects adding to zero. */
export interface TwoWayFit {
  readonly rows: readonly Fraction[];
  readonly columns: readonly Fraction[];
}

/**
 * Fits the additive model exactly by least squares; rows and columns are numbered from zero without gaps and the design must be connected.
 * The side with more levels is eliminated from the normal equations first (Searle, Linear Models, 1971, chapter 7), the last level of the other fixed at zero, and the whole then shifted.
 */
export function fitTwoWay(observations: readonly Observation[], rowCount: number, columnCount: number): TwoWayFit {
  const columnsKept = columnCount <= rowCount;
  const turned = columnsKept ? observations : observations.map(({ row, column, value }) => ({ row: column, column: row, value }));
  const [eliminated, kept] = columnsKept ? [rowCount, columnCount] : [columnCount, rowCount];
  const byRow = groupByRow(turned, eliminated);
  const keptEffects = [...solveReduced(byRow, kept), ZERO];
  const others = byRow.map((cells) => mean(cells.map((cell) => subtract(fraction(cell.value), at(keptEffects, cell.column)))));
  const [rows, columns] = columnsKept ? [others, keptEffects] : [keptEffects, others];
  const shift = mean(columns);
  return { rows: rows.map((effect) => add(effect, shift)), columns: columns.map((effect) => subtract(effect, shift)) };
}

function groupByRow(observations: readonly Observation[], rows: number): readonly (readonly Observation[])[] {
  const byRow: Observation[][] = Array.from({ length: rows }, () => []);
  for (const observation of observations) byRow[observation.row]?.push(observation);
  return byRow;
}

/** The normal equations of the kept side but its last level, times the common multiple of the row sizes so that all is integer. */
function solveReduced(byRow: readonly (readonly Observation[])[], kept: number): readonly Fraction[] {
  const multiple = byRow.reduce((common, cells) => leastCommonMultiple(common, BigInt(cells.length)), 1n);
  const matrix = Array.from({ length: kept - 1 }, () => zeros(kept - 1));
  const right = zeros(kept - 1);
  for (const cells of byRow) {
    const share = multiple / BigInt(cells.length);
    const total = cells.reduce((added, cell) => added + cell.value, 0n);
    for (const { column, value } of cells) {
      const line = matrix[column];
      if (line === undefined) continue;
      increase(right, column, multiple * value - share * total);
      increase(line, column, multiple);
      for (const other of cells) increase(line, other.column, -share);
    }
  }
  return solveSymmetric(matrix, right);
}

function zeros(length: number): bigint[] {
  return Array.from({ length }, () => 0n);
}

/** Adds to one of the numbers; one that is not there (the level fixed at zero) is passed over. */
function increase(numbers: bigint[], index: number, by: bigint): void {
  const before = numbers[index];
  if (before !== undefined) numbers[index] = before + by;
}

function mean(values: readonly Fraction[]): Fraction {
  const total = sum(values);
  return fraction(total.n, total.d * BigInt(values.length));
}

function leastCommonMultiple(a: bigint, b: bigint): bigint {
  return (a / greatestCommonDivisor(a, b)) * b;
}
