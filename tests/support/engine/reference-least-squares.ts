import { compare, type Exact, exact, minus, over, plus, sumUp, times } from './reference-arithmetic.ts';

/** Qualities by proposal from value = quality + leniency, leniencies adding to zero, by Gauss-Jordan over all normal equations; null when they do not determine it. */
export function leastSquares(
  cells: readonly { readonly proposal: string; readonly juror: string; readonly value: Exact }[],
): ReadonlyMap<string, Exact> | null {
  const proposals = [...new Set(cells.map(({ proposal }) => proposal))];
  const jurors = [...new Set(cells.map(({ juror }) => juror))];
  const size = proposals.length + jurors.length;
  const zero = exact(0);
  const equation = (own: (cell: (typeof cells)[number]) => boolean): Exact[] => {
    const row = Array.from({ length: size + 1 }, () => zero);
    for (const cell of cells.filter(own)) {
      const [quality, leniency] = [proposals.indexOf(cell.proposal), proposals.length + jurors.indexOf(cell.juror)];
      row[quality] = plus(row[quality] as Exact, exact(1));
      row[leniency] = plus(row[leniency] as Exact, exact(1));
      row[size] = plus(row[size] as Exact, cell.value);
    }
    return row;
  };
  const rows = [
    ...proposals.map((proposal) => equation((cell) => cell.proposal === proposal)),
    ...jurors.map((juror) => equation((cell) => cell.juror === juror)),
    Array.from({ length: size + 1 }, (_, column) => (column >= proposals.length && column < size ? exact(1) : zero)),
  ];
  for (let column = 0; column < size; column += 1) {
    const pivot = rows.slice(column).findIndex((row) => compare(row[column] as Exact, zero) !== 0);
    if (pivot === -1) return null;
    [rows[column], rows[column + pivot]] = [rows[column + pivot] as Exact[], rows[column] as Exact[]];
    const lead = rows[column] as Exact[];
    for (const [index, row] of rows.entries()) {
      if (index === column) continue;
      const factor = over(row[column] as Exact, lead[column] as Exact);
      rows[index] = row.map((value, each) => reduced(minus(value, times(factor, lead[each] as Exact))));
    }
  }
  return new Map(
    proposals.map((proposal, index) => [proposal, over((rows[index] as Exact[])[size] as Exact, (rows[index] as Exact[])[index] as Exact)]),
  );
}

/** Elimination multiplies denominators at every step, so here alone they are brought down. */
function reduced(value: Exact): Exact {
  let [a, b] = [value.top < 0n ? -value.top : value.top, value.bottom];
  while (b > 0n) [a, b] = [b, a % b];
  return a === 0n ? sumUp([]) : { top: value.top / a, bottom: value.bottom / a };
}
