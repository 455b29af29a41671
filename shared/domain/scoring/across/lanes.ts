import { at } from '../../../base/at.ts';

/** So many yes-or-no answers stand side by side in one word, each in a lane of its own. */
export const LANES = 32;

/** Adds one to the counters of the lanes that are set: plane `p` of a counter, at `plane + p`, holds the binary digits of 2^p of all lanes. */
export function addCarry(counters: Int32Array, plane: number, lanes: number): void {
  let carry = lanes;
  for (let next = plane; carry !== 0; next += 1) {
    const digits = Number(counters[next]);
    counters[next] = digits ^ carry;
    carry &= digits;
  }
}

/** The lanes set in two at least of three words: what adding them carries. */
export function carried(one: number, two: number, three: number): number {
  return (one & two) | (three & (one ^ two));
}

/** The lanes whose counters of so many planes hold more than the limit, and those that hold less. */
export function compareLanes(
  counters: Int32Array,
  plane: number,
  planes: number,
  limit: number,
): { readonly above: number; readonly below: number } {
  let [above, equal] = [0, -1];
  for (let digitAt = planes - 1; digitAt >= 0; digitAt -= 1) {
    const digits = Number(counters[plane + digitAt]);
    const digit = -((limit >>> digitAt) & 1);
    above |= equal & digits & ~digit;
    equal &= ~(digits ^ digit);
  }
  return { above, below: ~(above | equal) };
}

/** What one lane of a counter of so many planes holds. */
export function countIn(counters: Int32Array, plane: number, planes: number, lane: number): number {
  let count = 0;
  for (let digit = 0; digit < planes; digit += 1) count += ((at(counters, plane + digit) >>> lane) & 1) << digit;
  return count;
}

/** The lanes of a word after one of them; all where that one is before the word. */
export function lanesAfter(lane: number): number {
  return lane < 0 ? -1 : ~((2 << lane) - 1);
}

/** The number of lanes that are set (Warren, Hacker's Delight, 5-1). */
export function lanesSet(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const nibbles = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((nibbles + (nibbles >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
