/** What an EXIF block says of place, owner and camera. */
export interface ExifFacts {
  readonly place: boolean;
  readonly serial: boolean;
  readonly camera: string | null;
  readonly takenAt: string | null;
}

interface Tiff {
  readonly bytes: Buffer;
  readonly u16: (at: number) => number;
  readonly u32: (at: number) => number;
}

interface Field {
  readonly tag: number;
  readonly type: number;
  readonly count: number;
  /** Where the value stands, or the offset of it. */
  readonly at: number;
}

/** Tags of TIFF and EXIF 2.32. */
const TAG = {
  make: 0x010f,
  model: 0x0110,
  dateTime: 0x0132,
  exif: 0x8769,
  gps: 0x8825,
  takenAt: 0x9003,
  owner: 0xa430,
  body: 0xa431,
  lens: 0xa435,
};
const ASCII = 2;
const MOST_FIELDS = 1000;
const LONGEST_TEXT = 200;
// Nothing but the header stands before.
const FIRST_VALUE = 8;
const NOTHING: ExifFacts = { place: false, serial: false, camera: null, takenAt: null };

/** Reads an EXIF block (a TIFF structure); what is damaged in it tells nothing. */
export function exifFacts(block: Buffer): ExifFacts {
  const tiff = openTiff(block);
  if (tiff === null) return NOTHING;
  const main = fieldsAt(tiff, tiff.u32(4));
  const inner = main.filter(({ tag }) => tag === TAG.exif).flatMap((field) => fieldsAt(tiff, tiff.u32(field.at)));
  const gps = main.filter(({ tag }) => tag === TAG.gps).flatMap((field) => fieldsAt(tiff, tiff.u32(field.at)));
  const text = (...tags: readonly number[]) =>
    textOf(
      tiff,
      [...main, ...inner].find((field) => tags.includes(field.tag)),
    );
  const camera = [text(TAG.make), text(TAG.model)].filter((part) => part !== null).join(' ');
  return {
    place: gps.length > 0,
    serial: [TAG.owner, TAG.body, TAG.lens].some((tag) => (text(tag) ?? '') !== ''),
    camera: camera === '' ? null : camera,
    takenAt: timeOf(text(TAG.takenAt) ?? text(TAG.dateTime)),
  };
}

function openTiff(bytes: Buffer): Tiff | null {
  const order = bytes.toString('latin1', 0, 2);
  if (bytes.length < FIRST_VALUE || (order !== 'II' && order !== 'MM')) return null;
  const little = order === 'II';
  // Beyond the end everything is 0, so that a damaged offset leads nowhere.
  const within = (at: number, length: number) => at >= 0 && at + length <= bytes.length;
  return {
    bytes,
    u16: (at) => (within(at, 2) ? (little ? bytes.readUInt16LE(at) : bytes.readUInt16BE(at)) : 0),
    u32: (at) => (within(at, 4) ? (little ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at)) : 0),
  };
}

function fieldsAt({ u16, u32 }: Tiff, offset: number): readonly Field[] {
  if (offset < FIRST_VALUE) return [];
  const count = Math.min(u16(offset), MOST_FIELDS);
  return Array.from({ length: count }, (_, index) => {
    const at = offset + 2 + 12 * index;
    return { tag: u16(at), type: u16(at + 2), count: u32(at + 4), at: at + 8 };
  });
}

function textOf({ bytes, u32 }: Tiff, field: Field | undefined): string | null {
  if (field?.type !== ASCII) return null;
  const length = Math.min(field.count, LONGEST_TEXT);
  const start = field.count <= 4 ? field.at : u32(field.at);
  if (start < FIRST_VALUE) return null;
  const text = bytes
    .toString('latin1', start, start + length)
    .replace(/[^\x20-\x7e].*$/s, '')
    .trim();
  return text === '' ? null : text;
}

function timeOf(text: string | null): string | null {
  const [, date, time] = /^(\d{4}:\d\d:\d\d) (\d\d:\d\d:\d\d)$/.exec(text ?? '') ?? [];
  return date === undefined || time === undefined ? null : `${date.replaceAll(':', '-')}T${time}`;
}
