import { at } from '../../../base/at.ts';

/** Solves a symmetric positive definite system in floating point (Cholesky); null when it is not positive definite to working precision. Only the lower triangle is read. */
export function solvePositiveDefinite(matrix: readonly Float64Array[], right: Float64Array): Float64Array | null {
  const factor = factorise(matrix);
  if (factor === null) return null;
  const size = right.length;
  const solution = Float64Array.from(right);
  for (let row = 0; row < size; row += 1) {
    const line = at(factor, row);
    let rest = at(solution, row);
    for (let column = 0; column < row; column += 1) rest -= at(line, column) * at(solution, column);
    solution[row] = rest / at(line, row);
  }
  for (let row = size - 1; row >= 0; row -= 1) {
    let rest = at(solution, row);
    for (let below = row + 1; below < size; below += 1) rest -= at(at(factor, below), row) * at(solution, below);
    solution[row] = rest / at(at(factor, row), row);
  }
  return solution;
}

/** A pivot that fell so far below its diagonal is rounding noise. */
const SINGULAR = 1e-12;

function factorise(matrix: readonly Float64Array[]): readonly Float64Array[] | null {
  const factor = matrix.map((row) => Float64Array.from(row));
  for (const [index, row] of factor.entries()) {
    for (let column = 0; column <= index; column += 1) {
      const other = at(factor, column);
      let rest = at(row, column);
      for (let before = 0; before < column; before += 1) rest -= at(row, before) * at(other, before);
      if (column < index) row[column] = rest / at(other, column);
      else if (rest <= SINGULAR * at(row, index)) return null;
      else row[index] = Math.sqrt(rest);
    }
  }
  return factor;
}
