import { crc32 } from 'node:zlib';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { err, ok, type Result } from '#shared/base/result.ts';
import type { SpreadsheetFault } from '#shared/formats/spreadsheet-faults.ts';
import { zipOf } from '../bundles/zip/write-zip.ts';

const MEBIBYTE = 1024 * 1024;

/** How large the parts of a workbook may be once they are unpacked, in bytes. */
export interface PartLimits {
  readonly file: number;
  /** The sheets. */
  readonly sheets: number;
  /** Everything else that is read: the names of the sheets, the texts that cells share, the formats. */
  readonly rest: number;
}

/** Room for scores: sheets that are full to Excel's last row, and little text. */
const SCORES: PartLimits = { file: 64 * MEBIBYTE, sheets: 192 * MEBIBYTE, rest: 16 * MEBIBYTE };

/** Room for proposals: a national competition with all its texts is about 50 MB, most of it in the part for texts. */
export const PROPOSALS: PartLimits = { file: 64 * MEBIBYTE, sheets: 192 * MEBIBYTE, rest: 192 * MEBIBYTE };

/** What is unpacked to no more than this may be packed as tightly as it likes. */
const SMALL = 16 * MEBIBYTE;
/** Sheets of scores are packed to about a tenth; what is packed to less than a hundredth is no office's work, unless it is small anyway. */
const TIGHTEST = 100;

const SHEET = /(?:^|\/)worksheets\/[^/]+\.xml$/i;
const REST = /^(?:\[Content_Types\]\.xml|_rels\/\.rels|(?:.*\/)?(?:_rels\/)?(?:workbook|sharedStrings|styles)\d*\.xml(?:\.rels)?)$/i;
const BINARY_WORKBOOK = /(?:^|\/)workbook\.bin$/i;
const OPEN_DOCUMENT = 'mimetype';
const OPEN_DOCUMENT_PARTS = /^(?:mimetype|content\.xml|META-INF\/manifest\.xml)$/;

/** Tags that a reader unfolds to as many columns as they name; a sheet has a handful. */
const COLUMN_FORMAT = /<(?:[\w.-]+:)?col[\s/>]/g;
const MOST_COLUMN_FORMATS = 10_000;

/** A part of a workbook, unpacked. */
export interface Part {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Hears how many bytes are unpacked, of how many that the file says there are. */
export type Unpacking = (done: number, total: number) => void;

/**
 * The parts of an XLSX workbook that hold cells, checked: sizes are bounded while they are unpacked, whatever the file says of them;
 * document types, and with them entities, are refused; drawings, macros, links to other files and all else are left behind.
 */
export async function sheetParts(
  bytes: Buffer,
  limits: PartLimits,
  onUnpacked?: Unpacking,
): Promise<Result<readonly Part[], SpreadsheetFault>> {
  return unpackSafely(bytes, { limits, kindOf: (name) => kindOf(name) ?? foreignFormat(name), onUnpacked });
}

/** The parts of an XLSX workbook of scores that hold cells, packed again without compression for a reader that wants a file. */
export async function cellParts(bytes: Buffer): Promise<Result<Buffer, SpreadsheetFault>> {
  const parts = await sheetParts(bytes, SCORES);
  return parts.ok ? ok(zipOf(parts.value)) : parts;
}

/** The parts of an ODS workbook that hold cells, under the same conditions and not packed again; others than ODS are refused. */
export async function openDocumentParts(bytes: Buffer, onUnpacked?: Unpacking): Promise<Result<readonly Part[], SpreadsheetFault>> {
  return unpackSafely(bytes, { limits: PROPOSALS, kindOf: (name) => (OPEN_DOCUMENT_PARTS.test(name) ? 'rest' : null), onUnpacked });
}

/** What of a workbook is unpacked: the room each part takes, null for what is left behind. */
interface Wanted {
  readonly limits: PartLimits;
  readonly kindOf: (name: string) => 'sheets' | 'rest' | ForeignFormat | null;
  readonly onUnpacked: Unpacking | undefined;
}

async function unpackSafely(bytes: Buffer, wanted: Wanted): Promise<Result<readonly Part[], SpreadsheetFault>> {
  const { file } = wanted.limits;
  if (bytes.length > file) return err(largerThan(file));
  try {
    return await unpack(await fromBufferPromise(bytes, { lazyEntries: true }), bytes.length, wanted);
  } catch {
    // Whatever the unpacker throws is about the file: nothing else is read here.
    return err({ kind: 'damaged-workbook' });
  }
}

async function unpack(
  zip: ZipFile,
  size: number,
  { limits, kindOf: kindIn, onUnpacked }: Wanted,
): Promise<Result<readonly Part[], SpreadsheetFault>> {
  const parts = new Map<string, Part>();
  const mostOf = (limit: number) => Math.min(limit, Math.max(SMALL, size * TIGHTEST));
  const room = { sheets: mostOf(limits.sheets), rest: mostOf(limits.rest) };
  const wanted: { readonly entry: Entry; readonly kind: 'sheets' | 'rest' }[] = [];
  for await (const entry of zip.eachEntry()) {
    const kind = kindIn(entry.fileName);
    if (kind !== null && typeof kind === 'object') return err({ kind: 'foreign-workbook', format: kind.format });
    if (kind !== null) wanted.push({ entry, kind });
  }
  const total = wanted.reduce((sum, { entry }) => sum + entry.uncompressedSize, 0);
  let done = 0;
  for (const { entry, kind } of wanted) {
    const bytes = await inflate(await zip.openReadStreamPromise(entry), room[kind], (count) => onUnpacked?.(done + count, total));
    if (bytes === null) return err(largerThan(room[kind]));
    room[kind] -= bytes.length;
    done += bytes.length;
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

interface ForeignFormat {
  readonly format: string;
}

function foreignFormat(name: string): ForeignFormat | null {
  if (name === OPEN_DOCUMENT) return { format: 'ODS' };
  return BINARY_WORKBOOK.test(name) ? { format: 'XLSB' } : null;
}

async function inflate(stream: AsyncIterable<Uint8Array>, limit: number, tell: (count: number) => void): Promise<Buffer | null> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const bytes of stream) {
    length += bytes.length;
    if (length > limit) return null;
    chunks.push(bytes);
    tell(length);
  }
  return Buffer.concat(chunks);
}

function faultOf(entry: Entry, bytes: Buffer, known: ReadonlyMap<string, Part>): SpreadsheetFault | null {
  if (known.has(entry.fileName) || crc32(bytes) !== entry.crc32) return { kind: 'damaged-workbook' };
  if (bytes.includes('<!DOCTYPE')) return { kind: 'workbook-with-doctype' };
  const formats = SHEET.test(entry.fileName) ? bytes.toString('latin1').match(COLUMN_FORMAT) : null;
  return formats !== null && formats.length > MOST_COLUMN_FORMATS ? { kind: 'damaged-workbook' } : null;
}
