import { add, type Fraction, fraction, fractionOf, ZERO } from '../../../base/fraction.ts';
import { decimalOf } from '../../../base/decimal.ts';
import { compareBigInts } from '../../../base/order.ts';
import type { Panel } from './panel.ts';

/** What one juror's order gives to each of `size` proposals that share the places from `first` on (1 is the best). */
export type Prize = (first: number, size: number) => Fraction;

/** The mean of the shared places: two proposals sharing first place get 3/2 each. */
export const meanPlace: Prize = (first, size) => fraction(BigInt(2 * first + size - 1), 2n);

/** The mean of the points that the shared places earn; places beyond the list earn nothing. */
export function meanPoints(points: readonly number[]): Prize {
  const exact = points.map((value) => fractionOf(decimalOf(value)));
  return (first, size) => {
    const earned = exact.slice(first - 1, first - 1 + size).reduce(add, ZERO);
    return fraction(earned.n, earned.d * BigInt(size));
  };
}

/** What one juror's order awards a member. */
export interface Award {
  readonly juror: number;
  readonly earned: Fraction;
}

/** For each member what every juror's order awards it, by juror; jurors who gave it no value award nothing. */
export function awardsOf(panel: Panel, prize: Prize): readonly (readonly Award[])[] {
  const awards: Award[][] = panel.marks.map(() => []);
  for (const [juror, ballot] of ballots(panel)) {
    for (let first = 0; first < ballot.length; ) {
      const end = endOfBlock(ballot, first);
      const earned = prize(first + 1, end - first);
      for (const { member } of ballot.slice(first, end)) awards[member]?.push({ juror, earned });
      first = end;
    }
  }
  return awards;
}

/** A member of the panel with the value that one juror gives it. */
interface Choice {
  readonly member: number;
  readonly value: bigint;
}

/** Each juror's members, best first; jurors in ascending order. */
function ballots(panel: Panel): readonly (readonly [number, readonly Choice[]])[] {
  const byJuror = new Map<number, Choice[]>();
  for (const [member, marks] of panel.marks.entries()) {
    for (const { juror, value } of marks) {
      const ballot = byJuror.get(juror) ?? [];
      ballot.push({ member, value });
      byJuror.set(juror, ballot);
    }
  }
  for (const ballot of byJuror.values()) ballot.sort((a, b) => compareBigInts(b.value, a.value));
  return [...byJuror].sort(([a], [b]) => a - b);
}

function endOfBlock(ballot: readonly Choice[], first: number): number {
  let end = first + 1;
  while (end < ballot.length && ballot[end]?.value === ballot[first]?.value) end += 1;
  return end;
}
