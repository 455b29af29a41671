/** What the content between two places of a text comes to; `hash` is the same for the same bytes. */
export type SliceMemo = (start: number, end: number, hash: number) => number;

/** Contents met before, each in a slot by its hash: four numbers that lie together, since they are read together. */
interface Slots {
  readonly mask: number;
  readonly numbers: Int32Array;
}

/** Of a slot: one more than where its content first stood (0 of an empty slot), its length, its hash, and which of the values it comes to. */
const [AFTER, LENGTH, HASH, VALUE, SIZE] = [0, 1, 2, 3, 4] as const;
const FIRST_SLOTS = 1024;

function slotsOf(count: number): Slots {
  return { mask: count - 1, numbers: new Int32Array(SIZE * count) };
}

/**
 * Reads each distinct content of a UTF-8 text once, without the spaces around it, and remembers the number that it comes to: one met again is known by its bytes,
 * and no string is made of it.
 */
export function sliceMemo(text: Buffer, read: (content: string) => number): SliceMemo {
  let slots = slotsOf(FIRST_SLOTS);
  const values: number[] = [];

  function remember(start: number, length: number, hash: number): number {
    const value = read(text.toString('utf8', start, start + length).trim());
    values.push(value);
    if (values.length * 2 > slots.mask) slots = grown(text, slots);
    slots.numbers.set([start + 1, length, hash, values.length - 1], slotFor(text, slots, start, length, hash));
    return value;
  }

  return (start, end, hash) => {
    const slot = slotFor(text, slots, start, end - start, hash);
    const { numbers } = slots;
    return numbers[slot + AFTER] === 0 ? remember(start, end - start, hash) : Number(values[Number(numbers[slot + VALUE])]);
  };
}

/** Where a content is, or else belongs. */
function slotFor(text: Buffer, { mask, numbers }: Slots, start: number, length: number, hash: number): number {
  let slot = SIZE * (hash & mask);
  for (let after = Number(numbers[slot]); after !== 0; after = Number(numbers[slot])) {
    if (numbers[slot + HASH] === hash && numbers[slot + LENGTH] === length && sameBytes(text, after - 1, start, length)) break;
    slot = (slot + SIZE) % numbers.length;
  }
  return slot;
}

function grown(text: Buffer, { mask, numbers }: Slots): Slots {
  const wider = slotsOf(4 * (mask + 1));
  for (let slot = 0; slot < numbers.length; slot += SIZE) {
    const [after = 0, length = 0, hash = 0] = numbers.subarray(slot, slot + SIZE);
    if (after !== 0) wider.numbers.set(numbers.subarray(slot, slot + SIZE), slotFor(text, wider, after - 1, length, hash));
  }
  return wider;
}

function sameBytes(text: Buffer, first: number, second: number, length: number): boolean {
  for (let index = 0; index < length; index += 1) if (text[first + index] !== text[second + index]) return false;
  return true;
}
