import { at } from '../../../base/at.ts';
import { membersByPlace, type Panel, placesByJuror } from './panel.ts';
import { compareWhole } from './whole-numbers.ts';

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
  return placesByJuror(panel).map((places) => {
    places.sort((one, other) => compare(other, one));
    const ends: number[] = [];
    for (let index = 1; index <= places.length; index += 1) {
      if (index === places.length || compare(at(places, index - 1), at(places, index)) !== 0) ends.push(index);
    }
    return { places, members: places.map((place) => at(memberAt, place)), ends: Int32Array.from(ends) };
  });
}
