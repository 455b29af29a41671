import { at } from '../../../base/at.ts';
import { membersByPlace, type Panel, placesByJuror } from './panel.ts';
import { compareWhole, type WholeNumbers } from './whole-numbers.ts';

/** One juror's order of the members, best first. */
export interface Ballot {
  /** Where the juror's values stand in the panel, the highest value first. */
  readonly places: Int32Array;
  /** Whose values they are. */
  readonly members: Int32Array;
  /** Where each run of equal values ends, not included, in ascending order. */
  readonly ends: Int32Array;
}

/** Every juror's ballot, empty of a juror who gave no value; jurors in ascending order. */
export function ballotsOf(panel: Panel): readonly Ballot[] {
  const memberAt = membersByPlace(panel);
  const compare = compareWhole(panel.values);
  return placesByJuror(panel).map((given) => {
    const places = bestFirst(panel.values, given) ?? given.sort((one, other) => compare(other, one));
    const ends: number[] = [];
    for (let index = 1; index <= places.length; index += 1) {
      if (index === places.length || compare(at(places, index - 1), at(places, index)) !== 0) ends.push(index);
    }
    return { places, members: places.map((place) => at(memberAt, place)), ends: Int32Array.from(ends) };
  });
}

/** Places by their values, the highest first, equal ones in their order. Null where the values are no doubles, or too far apart. */
function bestFirst(values: WholeNumbers, places: Int32Array): Int32Array | null {
  if (!(values instanceof Float64Array) || places.length === 0) return null;
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let index = 0; index < places.length; index += 1) {
    const value = Number(values[Number(places[index])]);
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  return most - least > SPARSE * places.length ? byKeys(values, places) : byCounting(values, places, { least, most });
}

/** Counting is faster as long as there are no more than so many different values for each place. */
const SPARSE = 16;

function byCounting(
  values: Float64Array,
  places: Int32Array,
  { least, most }: { readonly least: number; readonly most: number },
): Int32Array {
  const next = new Int32Array(most - least + 2);
  for (let index = 0; index < places.length; index += 1) {
    const after = most - Number(values[Number(places[index])]) + 1;
    next[after] = Number(next[after]) + 1;
  }
  for (let value = 1; value < next.length; value += 1) next[value] = Number(next[value]) + Number(next[value - 1]);
  const ordered = new Int32Array(places.length);
  for (let index = 0; index < places.length; index += 1) {
    const place = Number(places[index]);
    const value = most - Number(values[place]);
    ordered[Number(next[value])] = place;
    next[value] = Number(next[value]) + 1;
  }
  return ordered;
}

/** One number for value and place together is sorted without asking anybody back. Null where such numbers would not be exact. */
function byKeys(values: Float64Array, places: Int32Array): Int32Array | null {
  const size = values.length;
  const keys = Float64Array.from(places, (place) => place - Number(values[place]) * size);
  if (keys.some((key) => Math.abs(key) > Number.MAX_SAFE_INTEGER)) return null;
  return Int32Array.from(keys.sort(), (key) => ((key % size) + size) % size);
}
