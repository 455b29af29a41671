/** Bytes of a file from `start` to before `end`. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

const FROM = /^bytes=(\d+)-(\d*)$/;
const LAST = /^bytes=-(\d+)$/;

/**
 * What a `Range` header (RFC 9110, 14.2) asks of a file of `bytes`: null is the whole file, which also answers a header
 * that is not understood; `unsatisfiable` lies outside the file.
 */
export function byteRangeOf(header: string | null, bytes: number): ByteRange | 'unsatisfiable' | null {
  const asked = header ?? '';
  const last = LAST.exec(asked)?.[1];
  if (last !== undefined) return within(Math.max(0, bytes - Number(last)), bytes);
  const [, first, end] = FROM.exec(asked) ?? [];
  return first === undefined ? null : rangeFrom(Number(first), end ?? '', bytes);
}

const PART = /^(\d+)-(\d+)$/;
const MOST_PARTS = 128;
const MOST_BYTES = 16 * 1024 * 1024;

/** What `parts=0-9,20-29` asks of a file of `bytes`, from first to last byte: null where one lies outside, or they are more than is held in memory. */
export function bytePartsOf(asked: string, bytes: number): readonly ByteRange[] | null {
  const parts = asked.split(',').flatMap((part) => {
    const [, first, last] = PART.exec(part) ?? [];
    const range = { start: Number(first), end: Number(last) + 1 };
    return range.start < range.end && range.end <= bytes ? [range] : [];
  });
  const isWhole = parts.length === asked.split(',').length && parts.length <= MOST_PARTS;
  return isWhole && bytesOf(parts) <= MOST_BYTES ? parts : null;
}

/** How many bytes ranges have together. */
export function bytesOf(ranges: readonly ByteRange[]): number {
  return ranges.reduce((sum, { start, end }) => sum + end - start, 0);
}

function rangeFrom(start: number, last: string, bytes: number): ByteRange | 'unsatisfiable' | null {
  if (last === '') return within(start, bytes);
  return Number(last) < start ? null : within(start, Math.min(bytes, Number(last) + 1));
}

function within(start: number, end: number): ByteRange | 'unsatisfiable' {
  return start < end ? { start, end } : 'unsatisfiable';
}
