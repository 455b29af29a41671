/** What the content between two places of a text comes to; `hash` is the same for the same bytes. */
export type SliceMemo = (start: number, end: number, hash: number) => number;

/** Contents met before, each in a slot by its hash: where it first stood, and what it came to. */
interface Slots {
  readonly mask: number;
  /** One more than where it starts, 0 of an empty slot. */
  readonly after: Int32Array;
  readonly length: Int32Array;
  readonly hash: Int32Array;
  readonly value: Float64Array;
}

const FIRST_SLOTS = 1024;

function slotsOf(count: number): Slots {
  const [after, length, hash] = [new Int32Array(count), new Int32Array(count), new Int32Array(count)];
  return { mask: count - 1, after, length, hash, value: new Float64Array(count) };
}

/**
 * Reads each distinct content of a UTF-8 text once, without the spaces around it, and remembers the number that it comes to: one met again is known by its bytes,
 * and no string is made of it.
 */
export function sliceMemo(text: Buffer, read: (content: string) => number): SliceMemo {
  let slots = slotsOf(FIRST_SLOTS);
  let count = 0;

  function remember(start: number, length: number, hash: number): number {
    const value = read(text.toString('utf8', start, start + length).trim());
    count += 1;
    if (count * 2 > slots.mask) slots = grown(text, slots);
    put(slots, slotFor(text, slots, start, length, hash), { start, length, hash, value });
    return value;
  }

  return (start, end, hash) => {
    const slot = slotFor(text, slots, start, end - start, hash);
    return slots.after[slot] === 0 ? remember(start, end - start, hash) : Number(slots.value[slot]);
  };
}

/** Where a content is, or else belongs. */
function slotFor(text: Buffer, slots: Slots, start: number, length: number, hash: number): number {
  let slot = hash & slots.mask;
  for (let after = Number(slots.after[slot]); after !== 0; after = Number(slots.after[slot])) {
    if (slots.hash[slot] === hash && slots.length[slot] === length && sameBytes(text, after - 1, start, length)) break;
    slot = (slot + 1) & slots.mask;
  }
  return slot;
}

function put(
  slots: Slots,
  slot: number,
  { start, length, hash, value }: { readonly start: number; readonly length: number; readonly hash: number; readonly value: number },
): void {
  slots.after[slot] = start + 1;
  slots.length[slot] = length;
  slots.hash[slot] = hash;
  slots.value[slot] = value;
}

function grown(text: Buffer, slots: Slots): Slots {
  const wider = slotsOf(4 * (slots.mask + 1));
  for (const [slot, after] of slots.after.entries()) {
    if (after === 0) continue;
    const known = {
      start: after - 1,
      length: Number(slots.length[slot]),
      hash: Number(slots.hash[slot]),
      value: Number(slots.value[slot]),
    };
    put(wider, slotFor(text, wider, known.start, known.length, known.hash), known);
  }
  return wider;
}

function sameBytes(text: Buffer, first: number, second: number, length: number): boolean {
  for (let index = 0; index < length; index += 1) if (text[first + index] !== text[second + index]) return false;
  return true;
}
