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
  const cutter = cellCutter(bytes, separator, (cell, start, end, hash) => {
    if (cell >= width) return;
    starts[cell] = start;
    ends[cell] = end;
    hashes[cell] = Math.imul(hash, SPREAD) >>> 7;
  });
  let rowEnd = 0;
  return {
    starts,
    ends,
    hashes,
    cut(from) {
      let cell = 0;
      for (let start = from; ; start = rowEnd + 1) {
        rowEnd = cutter.cut(cell, start);
        cell += 1;
        if (rowEnd >= bytes.length || bytes[rowEnd] === LINE_FEED || cutter.isOdd()) return cell;
      }
    },
    end: () => rowEnd,
    isOdd: cutter.isOdd,
  };
}

interface CellCutter {
  /** Keeps the cell that begins there, and gives where it ends: at its separator, its line feed or the end of the text. */
  readonly cut: (cell: number, start: number) => number;
  readonly isOdd: () => boolean;
}

function cellCutter(
  bytes: Uint8Array,
  separator: number,
  keep: (cell: number, start: number, end: number, hash: number) => void,
): CellCutter {
  const kinds = kindsOfBytes(separator);
  let odd = false;

  /** The cell whose quotes open there ends after the spaces behind them. */
  function cutQuoted(cell: number, open: number): number {
    let hash = 0;
    let place = open + 1;
    for (; place < bytes.length; place += 1) {
      const byte = Number(bytes[place]);
      if (byte === QUOTE) break;
      hash = (Math.imul(hash, 31) + byte) | 0;
      if (kinds[byte] !== PLAIN) odd ||= byte === LINE_FEED || isOddAt(bytes, place);
    }
    keep(cell, open + 1, place, hash);
    const end = endOfSpaces(bytes, place + 1);
    odd ||= end > bytes.length || (end < bytes.length && kinds[Number(bytes[end])] !== ENDS);
    return Math.min(end, bytes.length);
  }

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

  return { cut: (cell, start) => (bytes[start] === QUOTE ? cutQuoted(cell, start) : cutPlain(cell, start)), isOdd: () => odd };
}

/** Where the spaces from there on end, the CR of a line end among them. */
function endOfSpaces(bytes: Uint8Array, from: number): number {
  let place = from;
  while (bytes[place] === SPACE || (bytes[place] === RETURN && bytes[place + 1] === LINE_FEED)) place += 1;
  return place;
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
