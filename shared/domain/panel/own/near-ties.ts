import { decimalOf, parseDecimal } from '../../../base/decimal.ts';
import { compareFractions, type Fraction, fractionOf, multiply, subtract, sum, writeRounded, ZERO } from '../../../base/fraction.ts';
import { type Rules, scoredCriteria } from '../../scoring/rules.ts';
import { multiplier } from '../../scoring/weights.ts';

/** A juror's own total of one entry, as a decimal string. */
export interface EntryTotal {
  readonly entry: string;
  readonly total: string;
}

/** Neighbours in a juror's own order that lie so near each other that their order may be chance. */
export interface NearTies {
  /** Totals that differ by less than this are near; printed to two decimals. */
  readonly within: string;
  /** For each entry that has near neighbours, those above and below it. */
  readonly neighbours: ReadonlyMap<string, readonly string[]>;
}

const HUNDREDTH = fractionOf({ units: 1n, decimals: 2 });
const DECIMALS = 2;

/** Finds neighbours whose totals differ by less than a hundredth of what a total can range over. */
export function nearTiesOf(rules: Rules, totals: readonly EntryTotal[]): NearTies {
  const within = multiply(rangeOf(rules), HUNDREDTH);
  const ordered = totals
    .map(({ entry, total }) => ({ entry, value: valueOf(total) }))
    .toSorted((a, b) => compareFractions(b.value, a.value));
  const neighbours = new Map<string, readonly string[]>();
  for (const [index, lower] of ordered.entries()) {
    const higher = ordered[index - 1];
    if (higher === undefined || compareFractions(subtract(higher.value, lower.value), within) >= 0) continue;
    neighbours.set(higher.entry, [...(neighbours.get(higher.entry) ?? []), lower.entry]);
    neighbours.set(lower.entry, [...(neighbours.get(lower.entry) ?? []), higher.entry]);
  }
  return { within: writeRounded(within, DECIMALS), neighbours };
}

/** From the lowest total that can be given to the highest. */
function rangeOf(rules: Rules): Fraction {
  return sum(
    scoredCriteria(rules.criteria).map((criterion) => {
      const { min, max } = criterion.scale ?? rules.scale;
      return multiply(subtract(fractionOf(decimalOf(max)), fractionOf(decimalOf(min))), multiplier(criterion, rules.weighting));
    }),
  );
}

function valueOf(total: string): Fraction {
  const decimal = parseDecimal(total);
  return decimal === null ? ZERO : fractionOf(decimal);
}
