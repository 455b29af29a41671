import { at } from '../../../base/at.ts';
import { add, type Fraction, fraction, greatestCommonDivisor, subtract, sum } from '../../../base/fraction.ts';
import { solveSymmetric } from './linear.ts';
import { countOf, longestRow, membersOf, type Panel, rowOf, turned } from './panel.ts';
import { rowSums, wholeAt } from './whole-numbers.ts';

/** The least-squares effects of value = row + column + error with the column effects adding to zero. */
export interface TwoWayFit {
  readonly rows: readonly Fraction[];
  readonly columns: readonly Fraction[];
}

/**
 * Fits the additive model of members (rows) and jurors (columns) exactly by least squares, in units of the panel's numerators; every member and juror must have values and the design
 * must be connected. The side with more levels is eliminated from the normal equations first (Searle, Linear Models, 1971, chapter 7), the last level of the other fixed at zero, and
 * the whole then shifted.
 */
export function fitTwoWay(panel: Panel): TwoWayFit {
  const columnsKept = panel.jurors <= membersOf(panel);
  const layout = columnsKept ? panel : turned(panel);
  const { numerators, determinant } = solveReduced(layout);
  const sums = rowSums(layout.values, longestRow(layout));
  const kept = numerators.map((numerator) => fraction(numerator, determinant));
  const others = Array.from({ length: membersOf(layout) }, (_, row) => {
    const { from, to } = rowOf(layout, row);
    let taken = 0n;
    for (let place = from; place < to; place += 1) taken += at(numerators, at(layout.juror, place));
    return fraction(BigInt(sums.without(from, to, 0)) * determinant - taken, determinant * BigInt(to - from));
  });
  const [rows, columns] = columnsKept ? [others, kept] : [kept, others];
  const total = sum(columns);
  const shift = fraction(total.n, total.d * BigInt(columns.length));
  return { rows: rows.map((effect) => add(effect, shift)), columns: columns.map((effect) => subtract(effect, shift)) };
}

/** The normal equations of the kept side but its last level, times the common multiple of the row sizes so that all is integer; that level is zero. */
function solveReduced(layout: Panel): { readonly numerators: readonly bigint[]; readonly determinant: bigint } {
  const sizes = [...new Set(Array.from({ length: membersOf(layout) }, (_, row) => countOf(layout, row)))];
  const multiple = sizes.reduce((common, size) => leastCommonMultiple(common, BigInt(size)), 1n);
  const width = layout.jurors;
  const matrix = Array.from({ length: width }, () => zeros(width));
  const right = zeros(width);
  addOwn(layout, multiple, matrix, right);
  for (const size of sizes) addShares(layout, size, multiple / BigInt(size), matrix, right);
  const { numerators, determinant } = solveSymmetric(
    matrix.slice(0, -1).map((line) => line.slice(0, -1)),
    right.slice(0, -1),
  );
  return { numerators: [...numerators, 0n], determinant };
}

/** Each juror's own values, as often as the juror gave them. */
function addOwn({ juror, values }: Panel, multiple: bigint, matrix: readonly bigint[][], right: bigint[]): void {
  for (const [place, column] of juror.entries()) {
    const line = at(matrix, column);
    line[column] = at(line, column) + multiple;
    right[column] = at(right, column) + multiple * wholeAt(values, place);
  }
}

/** What the rows of one size take off, counted first in plain numbers how often two jurors meet in them. */
function addShares(layout: Panel, size: number, share: bigint, matrix: readonly bigint[][], right: bigint[]): void {
  const width = layout.jurors;
  const meetings = new Float64Array(width * width);
  const sums = rowSums(layout.values, size);
  for (let row = 0; row < membersOf(layout); row += 1) {
    if (countOf(layout, row) !== size) continue;
    const { from, to } = rowOf(layout, row);
    const taken = share * BigInt(sums.without(from, to, 0));
    for (let place = from; place < to; place += 1) {
      const column = at(layout.juror, place);
      right[column] = at(right, column) - taken;
      const line = column * width;
      for (let other = from; other < to; other += 1)
        meetings[line + at(layout.juror, other)] = Number(meetings[line + at(layout.juror, other)]) + 1;
    }
  }
  for (const [column, line] of matrix.entries()) {
    for (let other = 0; other < width; other += 1) line[other] = at(line, other) - share * BigInt(at(meetings, column * width + other));
  }
}

function zeros(length: number): bigint[] {
  return Array.from({ length }, () => 0n);
}

function leastCommonMultiple(a: bigint, b: bigint): bigint {
  return (a / greatestCommonDivisor(a, b)) * b;
}
