import { at } from '../../../base/at.ts';
import { decimalOf } from '../../../base/decimal.ts';
import { add, type Fraction, fraction, fractionOf, greatestCommonDivisor, ZERO } from '../../../base/fraction.ts';
import { type Ballot, ballotsOf } from './ballots.ts';
import type { Panel } from './panel.ts';
import { staysExact, type WholeNumbers } from './whole-numbers.ts';

/** What one juror's order gives to each of `size` proposals that share the places from `first` on (1 is the best). */
export type Prize = (first: number, size: number) => Fraction;

/** The mean of the shared places: two proposals sharing first place get 3/2 each. */
export const meanPlace: Prize = (first, size) => fraction(BigInt(2 * first + size - 1), 2n);

/** The mean of the points that the shared places earn; places beyond the list earn nothing. */
export function meanPoints(points: readonly number[]): Prize {
  const exact = points.map((value) => fractionOf(decimalOf(value)));
  return (first, size) => {
    if (first > points.length) return ZERO;
    const earned = exact.slice(first - 1, first - 1 + size).reduce(add);
    return fraction(earned.n, earned.d * BigInt(size));
  };
}

/** What every juror's order awards: a panel with the award in the place of each value. */
export function awardsOf(panel: Panel, prize: Prize): Panel {
  const ballots = ballotsOf(panel);
  const prizes = ballots.map(({ ends }) => Array.from(ends, (end, index) => prize(startOf(ends, index) + 1, end - startOf(ends, index))));
  const denominator = prizes
    .flat()
    .reduce((common, { d }) => (common % d === 0n ? common : (common / greatestCommonDivisor(common, d)) * d), 1n);
  const awarded = prizes.map((own) => own.map(({ n, d }) => n * (denominator / d)));
  const most = awarded.flat().reduce((bound, award) => (award > bound ? award : bound), 0n);
  const values = staysExact(most, panel.jurors)
    ? spread(
        ballots,
        awarded.map((own) => own.map(Number)),
        new Float64Array(panel.juror.length),
      )
    : spread(
        ballots,
        awarded,
        Array.from(panel.juror, () => 0n),
      );
  return { ...panel, values, denominator };
}

function startOf(ends: Int32Array, index: number): number {
  return index === 0 ? 0 : at(ends, index - 1);
}

/** Writes to `values` what the run of equal values that each place belongs to is awarded. */
function spread<T extends number | bigint>(
  ballots: readonly Ballot[],
  awarded: readonly (readonly T[])[],
  values: WholeNumbers & { [place: number]: T },
): WholeNumbers {
  for (const [index, { places, ends }] of ballots.entries()) {
    let run = 0;
    for (let order = 0; order < places.length; order += 1) {
      if (order === at(ends, run)) run += 1;
      values[at(places, order)] = at(at(awarded, index), run);
    }
  }
  return values;
}
