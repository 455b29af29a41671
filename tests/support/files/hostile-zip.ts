import { crc32, deflateRawSync } from 'node:zlib';

/** One entry of a zip under full control of the test: whatever is left out is as an honest writer of stored entries would have it. */
export interface RawEntry {
  readonly name: string;
  readonly data: Buffer;
  readonly localName?: string;
  readonly flags?: number;
  readonly method?: number;
  readonly crc?: number;
  readonly centralCrc?: number;
  readonly size?: number;
  readonly centralSize?: number;
  /** The size when unpacked, as both headers state it; else the one stated for the packed bytes. */
  readonly unpacked?: number;
  readonly madeBy?: number;
  readonly attributes?: number;
  readonly time?: number;
  readonly extra?: Buffer;
  readonly localExtra?: Buffer;
  readonly comment?: string;
  readonly offset?: number;
  /** Bytes after the data, such as a data descriptor. */
  readonly after?: Buffer;
}

/** What may surround the entries. */
export interface RawZip {
  readonly prefix?: Buffer;
  readonly gap?: Buffer;
  readonly trailing?: Buffer;
  readonly comment?: string;
  readonly count?: number;
  readonly directoryBytes?: number;
  readonly directoryOffset?: number;
}

const NOTHING = Buffer.alloc(0);

/** Writes a zip exactly as asked, sound or not. */
export function rawZip(given: readonly RawEntry[], around: RawZip = {}): Buffer {
  const entries = given.map(complete);
  const { prefix, gap, trailing, comment } = { prefix: NOTHING, gap: NOTHING, trailing: NOTHING, comment: '', ...around };
  const parts = [prefix];
  const central: Buffer[] = [];
  const length = () => parts.reduce((total, part) => total + part.length, 0);
  for (const entry of entries) {
    central.push(centralOf(entry, entry.offset ?? length()));
    parts.push(localOf(entry), entry.data, entry.after);
  }
  parts.push(gap);
  const directory = Buffer.concat(central);
  const stated = { count: entries.length, directoryBytes: directory.length, directoryOffset: length(), ...around };
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(stated.count, 8);
  end.writeUInt16LE(stated.count, 10);
  end.writeUInt32LE(stated.directoryBytes, 12);
  end.writeUInt32LE(stated.directoryOffset, 16);
  end.writeUInt16LE(comment.length, 20);
  return Buffer.concat([...parts, directory, end, Buffer.from(comment), trailing]);
}

/** The entries of an honest zip of stored entries. */
export function entriesOf(zip: Buffer): readonly RawEntry[] {
  const entries: RawEntry[] = [];
  for (let at = 0; zip.readUInt32LE(at) === 0x04034b50; ) {
    const start = at + 30 + zip.readUInt16LE(at + 26);
    const end = start + zip.readUInt32LE(at + 22);
    entries.push({ name: zip.toString('latin1', at + 30, start), data: zip.subarray(start, end) });
    at = end;
  }
  return entries;
}

/** The same entry, deflated. */
export function deflated(entry: RawEntry): RawEntry {
  const data = deflateRawSync(entry.data);
  return { ...entry, data, method: 8, crc: crc32(entry.data), size: data.length, unpacked: entry.data.length };
}

type Complete = Required<Omit<RawEntry, 'offset' | 'unpacked'>> & Pick<RawEntry, 'offset' | 'unpacked'>;

function complete(entry: RawEntry): Complete {
  const crc = entry.crc ?? crc32(entry.data);
  const size = entry.size ?? entry.data.length;
  const extra = entry.extra ?? NOTHING;
  const plain = { localName: entry.name, flags: 0, method: 0, madeBy: 20, attributes: 0, time: 0, comment: '', after: NOTHING };
  return { ...plain, crc, centralCrc: crc, size, centralSize: size, extra, localExtra: extra, ...entry };
}

function localOf(entry: Complete): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(20, 4);
  common(header, 6, entry, entry.crc, entry.size);
  const name = Buffer.from(entry.localName, 'latin1');
  header.writeUInt16LE(name.length, 26);
  header.writeUInt16LE(entry.localExtra.length, 28);
  return Buffer.concat([header, name, entry.localExtra]);
}

function centralOf(entry: Complete, offset: number): Buffer {
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE(entry.madeBy, 4);
  header.writeUInt16LE(20, 6);
  common(header, 8, entry, entry.centralCrc, entry.centralSize);
  const name = Buffer.from(entry.name, 'latin1');
  header.writeUInt16LE(name.length, 28);
  header.writeUInt16LE(entry.extra.length, 30);
  header.writeUInt16LE(entry.comment.length, 32);
  header.writeUInt32LE(entry.attributes, 38);
  header.writeUInt32LE(offset, 42);
  return Buffer.concat([header, name, entry.extra, Buffer.from(entry.comment)]);
}

function common(header: Buffer, at: number, entry: Complete, crc: number, size: number): void {
  header.writeUInt16LE(entry.flags, at);
  header.writeUInt16LE(entry.method, at + 2);
  header.writeUInt16LE(entry.time, at + 4);
  header.writeUInt16LE(0x21, at + 6);
  header.writeUInt32LE(crc, at + 8);
  header.writeUInt32LE(size, at + 12);
  header.writeUInt32LE(entry.unpacked ?? size, at + 16);
}
