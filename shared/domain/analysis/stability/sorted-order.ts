/** Binary digits sorted by in one pass, and passes for the high half of a double. */
const DIGITS = 11;
const MASK = 2 ** DIGITS - 1;
const PASSES = [0, DIGITS, 2 * DIGITS] as const;

/** Which half of a double holds its sign, its exponent and the first digits, as this machine stores it. */
const HIGH_HALF = new Uint32Array(Float64Array.of(1).buffer).indexOf(0x3ff00000);

/**
 * Prepares to order up to `size` numbers again and again: gives their indices in ascending order, NaN left out, valid until the next call. By digits of the high half first (a radix
 * sort), which leaves little for the comparing that follows.
 */
export function sorterOf(size: number): (numbers: Float64Array) => Int32Array {
  const doubles = new Float64Array(size);
  const halves = new Uint32Array(doubles.buffer);
  const keys = new Uint32Array(size);
  const places = [new Int32Array(size), new Int32Array(size)] as const;
  return (numbers) => {
    doubles.set(numbers);
    let count = 0;
    for (let index = 0; index < numbers.length; index += 1) {
      if (Number.isNaN(doubles[index])) continue;
      keys[index] = orderedHalf(Number(halves[2 * index + HIGH_HALF]));
      places[0][count] = index;
      count += 1;
    }
    let [from, to]: readonly [Int32Array, Int32Array] = [places[0].subarray(0, count), places[1].subarray(0, count)];
    for (const shift of PASSES) {
      spreadByDigits(keys, shift, from, to);
      [from, to] = [to, from];
    }
    finish(doubles, from);
    return from;
  };
}

/** The high half of a double so that the order of the whole numbers is that of the doubles. */
function orderedHalf(half: number): number {
  return half >>> 31 === 1 ? ~half >>> 0 : (half | 0x80000000) >>> 0;
}

function spreadByDigits(keys: Uint32Array, shift: number, from: Int32Array, to: Int32Array): void {
  const next = new Int32Array(MASK + 2);
  for (let place = 0; place < from.length; place += 1) {
    const digits = (Number(keys[Number(from[place])]) >>> shift) & MASK;
    next[digits + 1] = Number(next[digits + 1]) + 1;
  }
  for (let digits = 0; digits < MASK; digits += 1) next[digits + 1] = Number(next[digits + 1]) + Number(next[digits]);
  for (let place = 0; place < from.length; place += 1) {
    const index = Number(from[place]);
    const digits = (Number(keys[index]) >>> shift) & MASK;
    to[Number(next[digits])] = index;
    next[digits] = Number(next[digits]) + 1;
  }
}

/** Puts right, by comparing, what has the same high half. */
function finish(doubles: Float64Array, order: Int32Array): void {
  for (let place = 1; place < order.length; place += 1) {
    const index = Number(order[place]);
    const value = Number(doubles[index]);
    let empty = place;
    for (; empty > 0 && Number(doubles[Number(order[empty - 1])]) > value; empty -= 1) order[empty] = Number(order[empty - 1]);
    order[empty] = index;
  }
}
