/** One file of a zip as this program writes it: stored, with a name in ASCII, its header at `offset`. */
export interface ZipEntry {
  readonly name: string;
  readonly bytes: number;
  readonly crc32: number;
  readonly offset: number;
}

/** Signatures of the records of a zip (APPNOTE 6.3.10, section 4.3). */
export const ZIP_SIGNATURES = {
  local: 0x04034b50,
  central: 0x02014b50,
  end: 0x06054b50,
  end64: 0x06064b50,
  locator64: 0x07064b50,
} as const;

/** Lengths of the records without their variable parts. */
export const ZIP_LENGTHS = { local: 30, central: 46, end: 22, end64: 56, locator64: 20 } as const;

const SATURATED_32 = 0xffffffff;
const SATURATED_16 = 0xffff;
const STORED_VERSION = 20;
const ZIP64_VERSION = 45;
// 1 January 1980, 00:00: the same bytes whenever and wherever a bundle is built.
const DOS_DATE = 0x0021;

/** The header before an entry's bytes. */
export function localHeader(entry: ZipEntry): Buffer {
  const large = entry.bytes >= SATURATED_32;
  const extra = zip64Extra(large ? [entry.bytes, entry.bytes] : []);
  const header = Buffer.alloc(ZIP_LENGTHS.local);
  header.writeUInt32LE(ZIP_SIGNATURES.local, 0);
  header.writeUInt16LE(large ? ZIP64_VERSION : STORED_VERSION, 4);
  writeCommon(header, 10, entry, extra);
  return Buffer.concat([header, Buffer.from(entry.name, 'latin1'), extra]);
}

/** The header of an entry in the central directory. */
export function centralHeader(entry: ZipEntry): Buffer {
  const large = entry.bytes >= SATURATED_32;
  const far = entry.offset >= SATURATED_32;
  const extra = zip64Extra([...(large ? [entry.bytes, entry.bytes] : []), ...(far ? [entry.offset] : [])]);
  const header = Buffer.alloc(ZIP_LENGTHS.central);
  header.writeUInt32LE(ZIP_SIGNATURES.central, 0);
  header.writeUInt16LE(STORED_VERSION, 4);
  header.writeUInt16LE(large || far ? ZIP64_VERSION : STORED_VERSION, 6);
  writeCommon(header, 12, entry, extra);
  header.writeUInt32LE(far ? SATURATED_32 : entry.offset, 42);
  return Buffer.concat([header, Buffer.from(entry.name, 'latin1'), extra]);
}

/** What stands after the central directory; the 64-bit records only where a number does not fit the old ones. */
export function endRecords(entries: number, directoryBytes: number, directoryOffset: number): Buffer {
  const large = entries >= SATURATED_16 || directoryBytes >= SATURATED_32 || directoryOffset >= SATURATED_32;
  const end = Buffer.alloc(ZIP_LENGTHS.end);
  end.writeUInt32LE(ZIP_SIGNATURES.end, 0);
  end.writeUInt16LE(Math.min(entries, SATURATED_16), 8);
  end.writeUInt16LE(Math.min(entries, SATURATED_16), 10);
  end.writeUInt32LE(Math.min(directoryBytes, SATURATED_32), 12);
  end.writeUInt32LE(Math.min(directoryOffset, SATURATED_32), 16);
  return large ? Buffer.concat([end64(entries, directoryBytes, directoryOffset), end]) : end;
}

function end64(entries: number, directoryBytes: number, directoryOffset: number): Buffer {
  const record = Buffer.alloc(ZIP_LENGTHS.end64 + ZIP_LENGTHS.locator64);
  record.writeUInt32LE(ZIP_SIGNATURES.end64, 0);
  record.writeBigUInt64LE(BigInt(ZIP_LENGTHS.end64 - 12), 4);
  record.writeUInt16LE(ZIP64_VERSION, 12);
  record.writeUInt16LE(ZIP64_VERSION, 14);
  record.writeBigUInt64LE(BigInt(entries), 24);
  record.writeBigUInt64LE(BigInt(entries), 32);
  record.writeBigUInt64LE(BigInt(directoryBytes), 40);
  record.writeBigUInt64LE(BigInt(directoryOffset), 48);
  record.writeUInt32LE(ZIP_SIGNATURES.locator64, ZIP_LENGTHS.end64);
  record.writeBigUInt64LE(BigInt(directoryOffset + directoryBytes), ZIP_LENGTHS.end64 + 8);
  record.writeUInt32LE(1, ZIP_LENGTHS.end64 + 16);
  return record;
}

/** Time, date, checksum, sizes and lengths, which both headers hold in the same order. */
function writeCommon(header: Buffer, at: number, entry: ZipEntry, extra: Buffer): void {
  const size = Math.min(entry.bytes, SATURATED_32);
  header.writeUInt16LE(DOS_DATE, at + 2);
  header.writeUInt32LE(entry.crc32, at + 4);
  header.writeUInt32LE(size, at + 8);
  header.writeUInt32LE(size, at + 12);
  header.writeUInt16LE(entry.name.length, at + 16);
  header.writeUInt16LE(extra.length, at + 18);
}

function zip64Extra(numbers: readonly number[]): Buffer {
  if (numbers.length === 0) return Buffer.alloc(0);
  const extra = Buffer.alloc(4 + 8 * numbers.length);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(8 * numbers.length, 2);
  for (const [index, number] of numbers.entries()) extra.writeBigUInt64LE(BigInt(number), 4 + 8 * index);
  return extra;
}
