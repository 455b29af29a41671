/** Jurors whose preferences between two proposals fit one code: five ternary digits in a byte. */
export const JURORS_IN_CODE = 5;

/** So many codes there are: three to the number of jurors. */
export const CODES = 3 ** JURORS_IN_CODE;

/** So many samples are tallied side by side, in a byte each. */
export const SIDE_BY_SIDE = 16;

/** The greatest tally that a byte holds with its sign. */
export const MOST_VOTES = 127;

/** So many pairs are counted before a byte might run over. */
export const PAIRS_AT_ONCE = 255;

const PAGE = 65_536;
const TABLE_BYTES = CODES * SIDE_BY_SIDE;

/** Where the parts of the machine's memory begin, in bytes. */
interface Layout {
  /** For each code of each five jurors, the votes for less those against, in each sample. */
  readonly tables: number;
  /** How many opponents the one beat, in each sample. */
  readonly ahead: number;
  /** By opponent, how often it beat the one, in each sample. */
  readonly behind: number;
  /** Codes, as many bytes for each pair as there are fives of jurors. */
  readonly codes: number;
}

/** Tallies pairs from codes in its memory. */
export interface TallyMachine {
  readonly memory: Uint8Array;
  readonly layout: Layout;
  /** Tallies the pairs whose codes stand from `from` to before `to`, at most {@link PAIRS_AT_ONCE}; `behind` is where the counts of the first one's opponent stand. */
  readonly tally: (from: number, to: number, behind: number) => void;
}

/** The part of the engine's WebAssembly that is used; the language's own library does not declare it. */
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (
    module: object,
  ) => { readonly exports: { readonly m: { readonly buffer: ArrayBuffer }; readonly t: TallyMachine['tally'] } };
};

/**
 * A machine for so many fives of jurors, with room for the counts of `opponents` and for `codes` bytes of codes. Its one loop is written in WebAssembly, since nothing
 * else in the language works on sixteen bytes at a time; thousands of samples of millions of pairs take seconds with it and minutes without.
 */
export function tallyMachine(fives: number, opponents: number, codes: number): TallyMachine {
  const ahead = fives * TABLE_BYTES;
  const behind = ahead + SIDE_BY_SIDE;
  const layout = { tables: 0, ahead, behind, codes: behind + opponents * SIDE_BY_SIDE };
  const pages = Math.ceil((layout.codes + codes) / PAGE);
  const { m, t } = new WebAssembly.Instance(new WebAssembly.Module(moduleBytes(fives, ahead, pages))).exports;
  return { memory: new Uint8Array(m.buffer), layout, tally: t };
}

// WebAssembly core specification 2.0, chapter 5: the numbers of sections, types and instructions.
const MAGIC = [0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00];
const I32 = 0x7f;
const V128 = 0x7b;
const LOOP = [0x03, 0x40];
const END = [0x0b];
const REPEAT_IF = [0x0d, 0x00];
const LESS = [0x49];
const PLUS = [0x6a];
const SHIFT_LEFT = [0x74];
const BYTES_LESS = [0xfd, 0x25];
const BYTES_GREATER = [0xfd, 0x27];
const BYTES_PLUS = [0xfd, 0x6e];
const BYTES_MINUS = [0xfd, 0x71];
const get = (local: number) => [0x20, local];
const set = (local: number) => [0x21, local];
const keep = (local: number) => [0x22, local];
const constant = (value: number) => [0x41, ...signed(value)];
const loadByte = (offset: number) => [0x2d, 0x00, ...unsigned(offset)];
const loadBytes = (offset: number) => [0xfd, 0x00, 0x00, ...unsigned(offset)];
const storeBytes = [0xfd, 0x0b, 0x00, 0x00];

const [FROM, TO, BEHIND, TALLY, AHEAD, ZERO] = [0, 1, 2, 3, 4, 5] as const;
const SHIFT = Math.log2(SIDE_BY_SIDE);

/** For each pair: the sum of what the tables hold for its codes; more than zero is a win of the one, less than zero one of its opponent. */
function instructions(fives: number, ahead: number): readonly number[] {
  const summands = Array.from({ length: fives }, (_, five) => [
    ...get(FROM),
    ...loadByte(five),
    ...constant(SHIFT),
    ...SHIFT_LEFT,
    ...loadBytes(five * TABLE_BYTES),
    ...(five === 0 ? [] : BYTES_PLUS),
  ]);
  // What holds is minus one in its byte, so that taking it off counts it.
  return [
    LOOP,
    ...summands,
    set(TALLY),
    [get(AHEAD), get(TALLY), get(ZERO), BYTES_GREATER, BYTES_MINUS, set(AHEAD)].flat(),
    [get(BEHIND), get(BEHIND), loadBytes(0), get(TALLY), get(ZERO), BYTES_LESS, BYTES_MINUS, storeBytes].flat(),
    [get(BEHIND), constant(SIDE_BY_SIDE), PLUS, set(BEHIND)].flat(),
    [get(FROM), constant(fives), PLUS, keep(FROM), get(TO), LESS, REPEAT_IF].flat(),
    END,
    [constant(ahead), get(AHEAD), storeBytes, END].flat(),
  ].flat();
}

function moduleBytes(fives: number, ahead: number, pages: number): Uint8Array {
  const locals = [1, 3, V128];
  const body = [...locals, ...instructions(fives, ahead)];
  return Uint8Array.from([
    ...MAGIC,
    ...section(1, [1, 0x60, 3, I32, I32, I32, 0]),
    ...section(3, [1, 0]),
    ...section(5, [1, 0x00, ...unsigned(pages)]),
    ...section(7, [2, ...exported('m', 0x02), ...exported('t', 0x00)]),
    ...section(10, [1, ...unsigned(body.length), ...body]),
  ]);
}

function section(number: number, content: readonly number[]): readonly number[] {
  return [number, ...unsigned(content.length), ...content];
}

function exported(letter: string, kind: number): readonly number[] {
  return [1, letter.charCodeAt(0), kind, 0];
}

/** Seven binary digits to a byte, the least first; the highest bit says that more follow (LEB128). */
function unsigned(value: number): readonly number[] {
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...unsigned(value >>> 7)];
}

/** The same of a number that may have a sign, of which none below zero is written here. */
function signed(value: number): readonly number[] {
  return value < 0x40 ? [value] : [(value & 0x7f) | 0x80, ...signed(value >>> 7)];
}
