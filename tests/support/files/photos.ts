/** What the EXIF block of a test's photo says; what is left out is not in it. */
export interface ExifToWrite {
  /** Degrees of latitude and longitude, without their signs. */
  readonly place?: readonly [number, number];
  readonly serial?: string;
  readonly model?: string;
  readonly takenAt?: string;
  /** 1 is upright, 6 is turned a quarter to the right. */
  readonly orientation?: number;
}

type Value = readonly [tag: number, type: number, count: number, bytes: Buffer];

const ASCII = 2;
const SHORT = 3;
const LONG = 4;
const RATIONAL = 5;
const FIRST = 8;

/** Width and height of a JPEG as its frame states them; null where there is none. */
export function jpegSize(bytes: Buffer): readonly [width: number, height: number] | null {
  const frame = bytes.findIndex((byte, at) => byte === 0xff && [0xc0, 0xc2].includes(bytes[at + 1] ?? 0));
  return frame < 0 ? null : [bytes.readUInt16BE(frame + 7), bytes.readUInt16BE(frame + 5)];
}

/** The EXIF block as a camera writes it: a little-endian TIFF structure with a main, an inner and a GPS directory. */
export function exifBlock({ place, serial, model, takenAt, orientation }: ExifToWrite): Buffer {
  const inner = [...given(0x9003, takenAt, ascii), ...given(0xa431, serial, ascii)];
  const gps = place === undefined ? [] : [ascii(0x0001, 'N'), degrees(0x0002, place[0]), ascii(0x0003, 'E'), degrees(0x0004, place[1])];
  const main = [...given(0x0110, model, ascii), ...given(0x0112, orientation, short)];
  const behind = [
    { tag: 0x8769, values: inner },
    { tag: 0x8825, values: gps },
  ].filter(({ values }) => values.length > 0);
  let next = FIRST + sizeOf(main, behind.length);
  const placed = behind.map(({ tag, values }) => {
    const at = next;
    next += sizeOf(values, 0);
    return { pointer: long(tag, at), directory: writeDirectory(values, at) };
  });
  const head = writeDirectory([...main, ...placed.map(({ pointer }) => pointer)], FIRST);
  return Buffer.concat([Buffer.from('II*\0\x08\0\0\0', 'latin1'), head, ...placed.map(({ directory }) => directory)]);
}

function given<T>(tag: number, value: T | undefined, write: (tag: number, value: T) => Value): readonly Value[] {
  return value === undefined ? [] : [write(tag, value)];
}

/** The JPEG with more blocks behind its beginning. */
export function withSegments(jpeg: Buffer, ...segments: readonly Buffer[]): Buffer {
  return Buffer.concat([jpeg.subarray(0, 2), ...segments, jpeg.subarray(2)]);
}

/** An application block of a JPEG. */
export function segment(marker: number, body: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}

/** The JPEG with an EXIF block, as cameras put it. */
export function withExif(jpeg: Buffer, exif: ExifToWrite): Buffer {
  return withSegments(jpeg, segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), exifBlock(exif)])));
}

/** The smallest grey JPEG, 1 by 1, with nothing but its picture. */
export const PLAIN_JPEG = Buffer.from(
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAMCAgICAgMCAgIDAwMDBAYEBAQEBAgGBgUGCQgKCgkICQkKDA8MCgsOCwkJDRENDg8QEBEQCgwSExIQEw8QEBD/wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAACf/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AKp//2Q==',
  'base64',
);

function ascii(tag: number, text: string): Value {
  return [tag, ASCII, text.length + 1, Buffer.from(`${text}\0`, 'latin1')];
}

function short(tag: number, value: number): Value {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return [tag, SHORT, 1, bytes];
}

function long(tag: number, value: number): Value {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return [tag, LONG, 1, bytes];
}

function degrees(tag: number, value: number): Value {
  const bytes = Buffer.alloc(24);
  const whole = Math.floor(value);
  const minutes = Math.floor((value - whole) * 60);
  [whole, 1, minutes, 1, 0, 1].forEach((part, index) => bytes.writeUInt32LE(part, 4 * index));
  return [tag, RATIONAL, 3, bytes];
}

function sizeOf(values: readonly Value[], pointers: number): number {
  const far = values.reduce((sum, [, , , bytes]) => sum + (bytes.length > 4 ? bytes.length : 0), 0);
  return 2 + 12 * (values.length + pointers) + 4 + far;
}

function writeDirectory(values: readonly Value[], at: number): Buffer {
  const fields = Buffer.alloc(2 + 12 * values.length + 4);
  fields.writeUInt16LE(values.length, 0);
  const far: Buffer[] = [];
  let next = at + fields.length;
  for (const [index, [tag, type, count, bytes]] of values.entries()) {
    const field = 2 + 12 * index;
    fields.writeUInt16LE(tag, field);
    fields.writeUInt16LE(type, field + 2);
    fields.writeUInt32LE(count, field + 4);
    if (bytes.length <= 4) bytes.copy(fields, field + 8);
    else {
      fields.writeUInt32LE(next, field + 8);
      far.push(bytes);
      next += bytes.length;
    }
  }
  return Buffer.concat([fields, ...far]);
}
