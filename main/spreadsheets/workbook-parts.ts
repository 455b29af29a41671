import { crc32 } from 'node:zlib';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { err, ok, type Result } from '#shared/base/result.ts';
import type { SpreadsheetFault } from '#shared/formats/spreadsheet-faults.ts';
import { type ZipContent, zipChunks } from '../bundles/zip/write-zip.ts';

const MEBIBYTE = 1024 * 1024;
const LARGEST_FILE = 64 * MEBIBYTE;
/** The sheets of a workbook that is full to Excel's last row. */
const LARGEST_SHEETS = 192 * MEBIBYTE;
/** Everything else that is read: the names of the sheets, the texts that cells share, the formats. */
const LARGEST_REST = 16 * MEBIBYTE;
/** Sheets of scores are packed to about a tenth; what is packed to less than a hundredth is no office's work, unless it is small anyway. */
const TIGHTEST = 100;

const SHEET = /(?:^|\/)worksheets\/[^/]+\.xml$/i;
const REST = /^(?:\[Content_Types\]\.xml|_rels\/\.rels|(?:.*\/)?(?:_rels\/)?(?:workbook|sharedStrings|styles)\d*\.xml(?:\.rels)?)$/i;
const BINARY_WORKBOOK = /(?:^|\/)workbook\.bin$/i;
const OPEN_DOCUMENT = 'mimetype';

/** Tags that a reader unfolds to as many columns as they name; a sheet has a handful. */
const COLUMN_FORMAT = /<(?:[\w.-]+:)?col[\s/>]/g;
const MOST_COLUMN_FORMATS = 10_000;

/** A part of a workbook, unpacked. */
interface Part {
  readonly name: string;
  readonly bytes: Buffer;
}

/**
 * The parts of an XLSX workbook that hold cells, checked and packed again without compression: sizes are bounded while they are unpacked, whatever the file says of them;
 * document types, and with them entities, are refused; drawings, macros, links to other files and all else are left behind.
 */
export async function cellParts(bytes: Buffer): Promise<Result<Buffer, SpreadsheetFault>> {
  if (bytes.length > LARGEST_FILE) return err(largerThan(LARGEST_FILE));
  try {
    const parts = await unpack(await fromBufferPromise(bytes, { lazyEntries: true }), bytes.length);
    return parts.ok ? ok(await packAgain(parts.value)) : parts;
  } catch {
    // Whatever the unpacker throws is about the file: nothing else is read here.
    return err({ kind: 'damaged-workbook' });
  }
}

async function unpack(zip: ZipFile, size: number): Promise<Result<readonly Part[], SpreadsheetFault>> {
  const parts = new Map<string, Part>();
  const room = { sheets: Math.min(LARGEST_SHEETS, Math.max(LARGEST_REST, size * TIGHTEST)), rest: LARGEST_REST };
  for await (const entry of zip.eachEntry()) {
    const format = foreignFormat(entry.fileName);
    if (format !== null) return err({ kind: 'foreign-workbook', format });
    const kind = kindOf(entry.fileName);
    if (kind === null) continue;
    const bytes = await inflate(await zip.openReadStreamPromise(entry), room[kind]);
    if (bytes === null) return err(largerThan(room[kind]));
    room[kind] -= bytes.length;
    const fault = faultOf(entry, bytes, parts);
    if (fault !== null) return err(fault);
    parts.set(entry.fileName, { name: entry.fileName, bytes });
  }
  return ok([...parts.values()]);
}

function largerThan(bytes: number): SpreadsheetFault {
  return { kind: 'workbook-too-large', limit: `${Math.floor(bytes / MEBIBYTE)} MB` };
}

function kindOf(name: string): 'sheets' | 'rest' | null {
  if (SHEET.test(name)) return 'sheets';
  return REST.test(name) ? 'rest' : null;
}

function foreignFormat(name: string): string | null {
  if (name === OPEN_DOCUMENT) return 'ODS';
  return BINARY_WORKBOOK.test(name) ? 'XLSB' : null;
}

async function inflate(stream: AsyncIterable<Uint8Array>, limit: number): Promise<Buffer | null> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const bytes of stream) {
    length += bytes.length;
    if (length > limit) return null;
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

function faultOf(entry: Entry, bytes: Buffer, known: ReadonlyMap<string, Part>): SpreadsheetFault | null {
  if (known.has(entry.fileName) || crc32(bytes) !== entry.crc32) return { kind: 'damaged-workbook' };
  if (bytes.includes('<!DOCTYPE')) return { kind: 'workbook-with-doctype' };
  const formats = SHEET.test(entry.fileName) ? bytes.toString('latin1').match(COLUMN_FORMAT) : null;
  return formats !== null && formats.length > MOST_COLUMN_FORMATS ? { kind: 'damaged-workbook' } : null;
}

async function packAgain(parts: readonly Part[]): Promise<Buffer> {
  const contents: readonly ZipContent[] = parts.map(({ name, bytes }) => ({
    name,
    bytes: bytes.length,
    crc32: crc32(bytes),
    open: async function* () {
      yield await Promise.resolve(bytes);
    },
  }));
  const chunks: Uint8Array[] = [];
  for await (const chunk of zipChunks(contents)) chunks.push(chunk);
  return Buffer.concat(chunks);
}
