/** A stream of numbers in [0, 1) that is the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** How many mutations to try: a bounded number in the normal run, more where `FUZZ_CASES` says so. */
export function fuzzCases(normally: number): number {
  return Number(process.env['FUZZ_CASES'] ?? normally);
}

/** The seed of this run, so that a finding can be repeated with `FUZZ_SEED`. */
export function fuzzSeed(): number {
  return Number(process.env['FUZZ_SEED'] ?? 20230720);
}

/** Bytes of `original` changed in one of the ways in which files are damaged or forged; `others` are files to splice from. */
export function mutate(original: Buffer, others: readonly Buffer[], random: () => number): Buffer {
  const below = (limit: number) => Math.floor(random() * limit);
  const place = below(original.length);
  const end = Math.min(original.length, place + 1 + below(64));
  const other = others[below(others.length)] ?? original;
  switch (below(8)) {
    case 0:
      return withByte(original, place, (byte) => byte ^ (1 << below(8)));
    case 1:
      return withByte(original, place, () => below(256));
    case 2:
      return original.subarray(0, place);
    case 3:
      return Buffer.concat([original.subarray(0, place), original.subarray(end)]);
    case 4:
      return Buffer.concat([original.subarray(0, end), original.subarray(place)]);
    case 5:
      return Buffer.concat([original.subarray(0, place), other.subarray(below(other.length))]);
    case 6:
      return Buffer.concat([original.subarray(0, place), other.subarray(place, end), original.subarray(end)]);
    default:
      return swapped(original, place, below(original.length), 1 + below(32));
  }
}

function withByte(original: Buffer, place: number, change: (byte: number) => number): Buffer {
  const bytes = Buffer.from(original);
  bytes[place] = change(bytes[place] ?? 0) & 0xff;
  return bytes;
}

function swapped(original: Buffer, one: number, two: number, length: number): Buffer {
  const bytes = Buffer.from(original);
  original.copy(bytes, one, two, Math.min(two + length, original.length));
  original.copy(bytes, two, one, Math.min(one + length, original.length));
  return bytes;
}
