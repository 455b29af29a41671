const LINE_FEED = 10;
const RETURN = 13;
const FIRST_PRINTED = 32;
const SPACE = 32;
const QUOTE = 34;
const DELETE = 127;
const BYTES = 256;
/** Before a byte below the second one it begins a control character beyond ASCII. */
const [BEFORE_CONTROLS, END_OF_CONTROLS] = [0xc2, 0xa0] as const;
/** Knuth's multiplier spreads what differs in the last bytes only. */
const SPREAD = 0x9e3779b1;

/** What a byte may do to a cell: nothing, or end it, or ask for a second look. */
const [PLAIN, ENDS, DOUBTFUL] = [0, 1, 2] as const;

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
  /** Whether any row so far had a control character, a line end of another kind, or quotes other than around a whole cell on one line. */
  readonly isOdd: () => boolean;
}

/** Cuts the rows of a UTF-8 text, whose lines end with LF or CRLF; of the latter CR stays with the last cell, as a space would, and of a quoted cell what is within the quotes is the cell. */
export function rowCutter(bytes: Uint8Array, separator: number, width: number): RowCutter {
  const [starts, ends, hashes] = [new Int32Array(width), new Int32Array(width), new Int32Array(width)];
  const kinds = kindsOfBytes(separator);
  let rowEnd = 0;
  let odd = false;

  function keep(cell: number, start: number, end: number, hash: number): void {
    if (cell >= width) return;
    starts[cell] = start;
    ends[cell] = end;
    hashes[cell] = Math.imul(hash, SPREAD) >>> 7;
  }

  /** Keeps the cell in quotes that begins there, and gives where it ends, spaces after it included. */
  function cutQuoted(cell: number, open: number): number {
    let hash = 0;
    let place = open + 1;
    for (; place < bytes.length && bytes[place] !== QUOTE; place += 1) {
      const byte = Number(bytes[place]);
      hash = (Math.imul(hash, 31) + byte) | 0;
      if (kinds[byte] !== PLAIN) odd ||= byte === LINE_FEED || isOddAt(bytes, place);
    }
    keep(cell, open + 1, place, hash);
    place += 1;
    while (bytes[place] === SPACE || (bytes[place] === RETURN && bytes[place + 1] === LINE_FEED)) place += 1;
    odd ||= place > bytes.length || (place < bytes.length && kinds[Number(bytes[place])] !== ENDS);
    return Math.min(place, bytes.length);
  }

  /** Keeps the cell without quotes that begins there, and gives where it ends. */
  function cutPlain(cell: number, start: number): number {
    let hash = 0;
    let place = start;
    for (; place < bytes.length; place += 1) {
      const byte = Number(bytes[place]);
      const kind = kinds[byte];
      if (kind === ENDS) break;
      hash = (Math.imul(hash, 31) + byte) | 0;
      if (kind === DOUBTFUL) odd ||= byte === QUOTE || isOddAt(bytes, place);
    }
    keep(cell, start, place, hash);
    return place;
  }

  function cut(from: number): number {
    let cell = 0;
    for (let place = from; ; place += 1) {
      place = bytes[place] === QUOTE ? cutQuoted(cell, place) : cutPlain(cell, place);
      cell += 1;
      if (!odd && place < bytes.length && bytes[place] !== LINE_FEED) continue;
      rowEnd = place;
      return cell;
    }
  }

  return { starts, ends, hashes, cut, end: () => rowEnd, isOdd: () => odd };
}

function kindsOfBytes(separator: number): Uint8Array {
  const kinds = Uint8Array.from({ length: BYTES }, (_, byte) =>
    byte < FIRST_PRINTED || byte >= DELETE || byte === QUOTE ? DOUBTFUL : PLAIN,
  );
  kinds[separator] = ENDS;
  kinds[LINE_FEED] = ENDS;
  return kinds;
}

function isOddAt(bytes: Uint8Array, place: number): boolean {
  const [byte, next] = [Number(bytes[place]), bytes[place + 1] ?? LINE_FEED];
  if (byte === RETURN) return next !== LINE_FEED;
  // Tab, vertical tab and form feed are spaces.
  if (byte < FIRST_PRINTED) return byte < 9 || byte > RETURN;
  return byte === DELETE || (byte === BEFORE_CONTROLS && next < END_OF_CONTROLS);
}
