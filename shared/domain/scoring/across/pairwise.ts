import { at, valueOf } from '../../../base/at.ts';
import { compareBigInts } from '../../../base/order.ts';
import type { Panel } from './panel.ts';

/** How a member fares against the others: how many it beats by a majority of jurors, and how many jurors prefer it, summed over all others. */
export interface Duels {
  readonly wins: number;
  readonly inFavour: number;
}

/** Every member against every other, juror by juror (Copeland); only jurors with both count, equal values favour neither, an even split is no win. */
export function duelsOf(panel: Panel): readonly Duels[] {
  const levels = levelsByMember(panel);
  const { jurors } = panel;
  const duels = panel.marks.map(() => ({ wins: 0, inFavour: 0 }));
  for (const [one, mine] of duels.entries()) {
    for (let other = one + 1; other < duels.length; other += 1) {
      const theirs = at(duels, other);
      const [forOne, forOther] = preferences(levels, one * jurors, other * jurors, jurors);
      mine.inFavour += forOne;
      theirs.inFavour += forOther;
      if (forOne > forOther) mine.wins += 1;
      if (forOther > forOne) theirs.wins += 1;
    }
  }
  return duels;
}

/** How many jurors have the first higher, and how many the second, among those who have both. */
function preferences(levels: Float64Array, one: number, other: number, jurors: number): readonly [number, number] {
  let forOne = 0;
  let forOther = 0;
  for (let juror = 0; juror < jurors; juror += 1) {
    const difference = Number(levels[one + juror]) - Number(levels[other + juror]);
    if (difference > 0) forOne += 1;
    else if (difference < 0) forOther += 1;
  }
  return [forOne, forOther];
}

/** Values replaced by their rank among all values of the panel, so that the many comparisons are between small numbers; NaN, which is neither more nor less, where there is none. */
function levelsByMember(panel: Panel): Float64Array {
  const distinct = [...new Set(panel.marks.flatMap((marks) => marks.map((mark) => mark.value)))].sort(compareBigInts);
  const level = new Map(distinct.map((value, index) => [value, index]));
  const levels = new Float64Array(panel.marks.length * panel.jurors).fill(Number.NaN);
  for (const [member, marks] of panel.marks.entries()) {
    for (const mark of marks) levels[member * panel.jurors + mark.juror] = valueOf(level, mark.value);
  }
  return levels;
}
