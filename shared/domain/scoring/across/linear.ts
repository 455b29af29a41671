import { at } from '../../../base/at.ts';
import { greatestCommonDivisor } from '../../../base/fraction.ts';

/** The solution of a system of integers: `numerators` over one `determinant`, in lowest terms together, the determinant positive. */
export interface Solution {
  readonly numerators: readonly bigint[];
  readonly determinant: bigint;
}

/**
 * Solves a symmetric positive definite system of integers exactly, without fractions on the way (E. H. Bareiss, Mathematics of Computation 22, 1968).
 * Works on copies; only the upper triangle is read.
 */
export function solveSymmetric(matrix: readonly (readonly bigint[])[], right: readonly bigint[]): Solution {
  const rows = matrix.map((row, index) => [...row, at(right, index)]);
  eliminate(rows);
  return substituteBack(rows);
}

/** Each step keeps all entries integer and every pivot a leading minor, so none of them is zero. */
function eliminate(rows: readonly bigint[][]): void {
  let previous = 1n;
  for (const [step, pivotRow] of rows.entries()) {
    const pivot = at(pivotRow, step);
    for (const [offset, row] of rows.slice(step + 1).entries()) {
      const index = step + 1 + offset;
      // By symmetry the entry below the pivot equals the one to its right, which is still as this step found it.
      const factor = at(pivotRow, index);
      for (let column = index; column < row.length; column += 1) {
        row[column] = (at(row, column) * pivot - factor * at(pivotRow, column)) / previous;
      }
    }
    previous = pivot;
  }
}

function substituteBack(rows: readonly (readonly bigint[])[]): Solution {
  const size = rows.length;
  if (size === 0) return { numerators: [], determinant: 1n };
  const determinant = at(at(rows, size - 1), size - 1);
  const scaled = Array.from({ length: size }, () => 0n);
  for (let index = size - 1; index >= 0; index -= 1) {
    const row = at(rows, index);
    let rest = determinant * at(row, size);
    for (let column = index + 1; column < size; column += 1) rest -= at(row, column) * at(scaled, column);
    scaled[index] = rest / at(row, index);
  }
  const common = scaled.reduce(greatestCommonDivisor, determinant);
  return { numerators: scaled.map((value) => value / common), determinant: determinant / common };
}
