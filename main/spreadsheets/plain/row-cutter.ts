const LINE_FEED = 10;
const RETURN = 13;
const FIRST_PRINTED = 32;
const DELETE = 127;
/** Before a byte below the second one it begins a control character beyond ASCII. */
const [BEFORE_CONTROLS, END_OF_CONTROLS] = [0xc2, 0xa0] as const;
/** Knuth's multiplier spreads what differs in the last bytes only. */
const SPREAD = 0x9e3779b1;

/** The cells of one row after another, by their places. */
export interface RowCutter {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** The same for cells of the same bytes. */
  readonly hashes: Int32Array;
  /** Cuts the row that begins there, and gives how many cells it has; only as many as the table is wide are kept. */
  readonly cut: (from: number) => number;
  /** Where the row cut last ends: at its line feed, or at the end of the text. */
  readonly end: () => number;
  /** Whether any row so far had a control character, or a line end of another kind. */
  readonly isOdd: () => boolean;
}

/** Cuts the rows of a UTF-8 text without quotes, whose lines end with LF or CRLF; of the latter CR stays with the last cell, as a space would. */
export function rowCutter(bytes: Uint8Array, separator: number, width: number): RowCutter {
  const [starts, ends, hashes] = [new Int32Array(width), new Int32Array(width), new Int32Array(width)];
  let rowEnd = 0;
  let odd = false;

  function cut(from: number): number {
    let cell = 0;
    let start = from;
    let hash = 0;
    for (let place = from; ; place += 1) {
      const byte = place < bytes.length ? Number(bytes[place]) : LINE_FEED;
      if (byte !== separator && byte !== LINE_FEED) {
        hash = (Math.imul(hash, 31) + byte) | 0;
        if (byte < FIRST_PRINTED || byte >= DELETE) odd ||= isOddAt(bytes, place);
        continue;
      }
      if (cell < width) {
        starts[cell] = start;
        ends[cell] = place;
        hashes[cell] = Math.imul(hash, SPREAD) >>> 7;
      }
      cell += 1;
      start = place + 1;
      hash = 0;
      if (byte !== LINE_FEED) continue;
      rowEnd = place;
      return cell;
    }
  }

  return { starts, ends, hashes, cut, end: () => rowEnd, isOdd: () => odd };
}

function isOddAt(bytes: Uint8Array, place: number): boolean {
  const [byte, next] = [Number(bytes[place]), bytes[place + 1] ?? LINE_FEED];
  if (byte === RETURN) return next !== LINE_FEED;
  // Tab, vertical tab and form feed are spaces.
  if (byte < FIRST_PRINTED) return byte < 9 || byte > RETURN;
  return byte === DELETE || (byte === BEFORE_CONTROLS && next < END_OF_CONTROLS);
}
