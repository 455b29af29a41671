import { at } from '../../../base/at.ts';
import { compareCodeUnits } from '../../../base/order.ts';
import { deviation, given, mean, type Ratings } from '../agreement/ratings.ts';

/** A proposal on which jurors differ, and the juror farthest from the others. */
export interface StandingOut {
  readonly proposal: string;
  /** Sample standard deviation of its ratings. */
  readonly spread: number;
  readonly lowest: number;
  readonly highest: number;
  readonly juror: string;
  /** Own rating less the mean of the others'. */
  readonly apart: number;
}

/** Every proposal with two ratings or more, the most divided first, equal ones by code unit. */
export function standingOut({ proposals, jurors, rows }: Ratings): readonly StandingOut[] {
  const found = rows.flatMap((row, index): readonly StandingOut[] => {
    const values = given(row);
    if (values.length < 2) return [];
    const [sum, count] = [mean(values) * values.length, values.length];
    const apart = row.map((value) => value - (sum - value) / (count - 1));
    const farthest = apart.reduce(
      (far, value, juror) => (Math.abs(value) > Math.abs(at(apart, far)) || Number.isNaN(apart[far]) ? juror : far),
      0,
    );
    const sorted = values.toSorted();
    return [
      {
        proposal: at(proposals, index),
        spread: deviation(values),
        lowest: at(sorted, 0),
        highest: at(sorted, count - 1),
        juror: at(jurors, farthest),
        apart: at(apart, farthest),
      },
    ];
  });
  return found.sort((a, b) => b.spread - a.spread || compareCodeUnits(a.proposal, b.proposal));
}
