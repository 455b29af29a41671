import { err, ok, type Result } from '#shared/base/result.ts';
import type { BundleRefusal, ZipRefusal } from '#shared/formats/refusal.ts';
import { centralHeader, localHeader, ZIP_LENGTHS, ZIP_SIGNATURES, type ZipEntry } from './zip-records.ts';

const SAFE_NAME = /^[A-Za-z0-9][A-Za-z0-9._-]*(?:\/[A-Za-z0-9][A-Za-z0-9._-]*)*$/;
const ENCRYPTED = 0x2041;
const DATA_DESCRIPTOR = 0x0008;
const UNIX = 3;
const FILE_TYPE = 0o170000;
const LINK = 0o120000;
const ZIP64_EXTRA = 1;

/** A refusal of the zip itself; `entry` is the file inside at which it was found. */
export function zipRefused(reason: ZipRefusal, entry: string | null = null): BundleRefusal {
  return { kind: 'zip-refused', reason, entry };
}

/** Reads so many headers of a central directory, which must be exactly those that this program writes for back-to-back entries. */
export function parseDirectory(directory: Buffer, count: number, directoryOffset: number): Result<readonly ZipEntry[], BundleRefusal> {
  const entries: ZipEntry[] = [];
  const names = new Set<string>();
  let at = 0;
  let offset = 0;
  while (entries.length < count) {
    const header = headerAt(directory, at);
    const entry = header === null ? err(zipRefused('damaged')) : readEntry(header, names);
    if (!entry.ok) return entry;
    const fault = placeFault(entry.value.offset, offset);
    if (fault !== null) return err(zipRefused(fault, entry.value.name));
    at += header?.length ?? 0;
    offset += localHeader(entry.value).length + entry.value.bytes;
    names.add(entry.value.name);
    entries.push(entry.value);
  }
  if (at !== directory.length) return err(zipRefused('damaged'));
  const fault = placeFault(directoryOffset, offset);
  return fault === null ? ok(entries) : err(zipRefused(fault));
}

function placeFault(stated: number, expected: number): ZipRefusal | null {
  if (stated === expected) return null;
  return stated < expected ? 'overlap' : 'trailing-bytes';
}

function headerAt(directory: Buffer, at: number): Buffer | null {
  if (at + ZIP_LENGTHS.central > directory.length || directory.readUInt32LE(at) !== ZIP_SIGNATURES.central) return null;
  const variable = [28, 30, 32].reduce((length, field) => length + directory.readUInt16LE(at + field), 0);
  const header = directory.subarray(at, at + ZIP_LENGTHS.central + variable);
  return header.length === ZIP_LENGTHS.central + variable ? header : null;
}

function readEntry(header: Buffer, names: ReadonlySet<string>): Result<ZipEntry, BundleRefusal> {
  const name = header.toString('latin1', ZIP_LENGTHS.central, ZIP_LENGTHS.central + header.readUInt16LE(28));
  const fault = faultOf(header, name, names);
  if (fault !== null) return err(zipRefused(fault, SAFE_NAME.test(name) ? name : JSON.stringify(name.slice(0, 100))));
  const entry = { name, ...numbersOf(header, name.length), crc32: header.readUInt32LE(16) };
  return Number.isSafeInteger(entry.bytes + entry.offset) && centralHeader(entry).equals(header)
    ? ok(entry)
    : err(zipRefused('damaged', name));
}

function faultOf(header: Buffer, name: string, names: ReadonlySet<string>): ZipRefusal | null {
  const flags = header.readUInt16LE(8);
  if ((flags & ENCRYPTED) !== 0) return 'encrypted';
  if (header.readUInt8(5) === UNIX && ((header.readUInt32LE(38) >>> 16) & FILE_TYPE) === LINK) return 'link';
  if (!SAFE_NAME.test(name)) return 'unsafe-name';
  if (names.has(name)) return 'duplicate-name';
  if (header.readUInt16LE(10) !== 0) return 'compressed';
  return (flags & DATA_DESCRIPTOR) === 0 ? null : 'damaged';
}

/** Size and place, from the 64-bit field where the old ones are full; anything else there shows when the header is written again. */
function numbersOf(header: Buffer, nameLength: number): Pick<ZipEntry, 'bytes' | 'offset'> {
  const extra = header.subarray(ZIP_LENGTHS.central + nameLength);
  const large = [...wide(extra)];
  const bytes = header.readUInt32LE(24);
  const offset = header.readUInt32LE(42);
  const wideBytes = bytes === 0xffffffff ? large[0] : undefined;
  const wideOffset = offset === 0xffffffff ? large[wideBytes === undefined ? 0 : 2] : undefined;
  return { bytes: wideBytes ?? bytes, offset: wideOffset ?? offset };
}

function* wide(extra: Buffer): Generator<number> {
  if (extra.length < 4 || extra.readUInt16LE(0) !== ZIP64_EXTRA) return;
  for (let at = 4; at + 8 <= extra.length; at += 8) yield Number(extra.readBigUInt64LE(at));
}
