import { compareBigInts } from '../../base/order.ts';
import type { Panel } from './panel.ts';

/** How a member fares against the others: how many it beats by a majority of jurors, and how many jurors prefer it, summed over all others. */
export interface Duels {
  readonly wins: number;
  readonly inFavour: number;
}

/** Marks a juror who gave the member no value. */
const ABSENT = -1;

/** Every member against every other, juror by juror (Copeland); only jurors with both count, equal values favour neither, an even split is no win. */
export function duelsOf(panel: Panel): readonly Duels[] {
  const levels = levelsByMember(panel);
  const { jurors } = panel;
  const wins = new Int32Array(panel.marks.length);
  const inFavour = new Float64Array(panel.marks.length);
  for (let one = 0; one < panel.marks.length; one += 1) {
    for (let other = one + 1; other < panel.marks.length; other += 1) {
      const [forOne, forOther] = preferences(levels, one * jurors, other * jurors, jurors);
      inFavour[one] = (inFavour[one] ?? 0) + forOne;
      inFavour[other] = (inFavour[other] ?? 0) + forOther;
      if (forOne > forOther) wins[one] = (wins[one] ?? 0) + 1;
      if (forOther > forOne) wins[other] = (wins[other] ?? 0) + 1;
    }
  }
  return panel.marks.map((_, member) => ({ wins: wins[member] ?? 0, inFavour: inFavour[member] ?? 0 }));
}

/** How many jurors have the first higher, and how many the second, among those who have both. */
function preferences(levels: Int32Array, one: number, other: number, jurors: number): readonly [number, number] {
  let forOne = 0;
  let forOther = 0;
  for (let juror = 0; juror < jurors; juror += 1) {
    const a = levels[one + juror] ?? ABSENT;
    const b = levels[other + juror] ?? ABSENT;
    if (a === ABSENT || b === ABSENT) continue;
    if (a > b) forOne += 1;
    else if (b > a) forOther += 1;
  }
  return [forOne, forOther];
}

/** Values replaced by their rank among all values of the panel, so that the many comparisons are between small integers. */
function levelsByMember(panel: Panel): Int32Array {
  const distinct = [...new Set(panel.marks.flatMap((marks) => marks.map((mark) => mark.value)))].sort(compareBigInts);
  const level = new Map(distinct.map((value, index) => [value, index]));
  const levels = new Int32Array(panel.marks.length * panel.jurors).fill(ABSENT);
  for (const [member, marks] of panel.marks.entries()) {
    for (const mark of marks) levels[member * panel.jurors + mark.juror] = level.get(mark.value) ?? ABSENT;
  }
  return levels;
}
