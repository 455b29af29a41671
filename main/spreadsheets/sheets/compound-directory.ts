/** What a compound file's header says, each at its place: [MS-CFB] 2.2. */
const SECTOR_SHIFT = 0x1e;
const FIRST_DIRECTORY_SECTOR = 0x30;
const FIRST_TABLE_LIST = 0x44;
const TABLE_SECTORS = 0x4c;
const TABLES_IN_HEADER = 109;

/** One entry of the directory: [MS-CFB] 2.6.1. */
const ENTRY_BYTES = 128;
const NAME_LENGTH = 0x40;
const CHILDREN = [0x44, 0x48, 0x4c] as const;

const INTEGER_BYTES = 4;
const HEADER_BYTES = 512;

/**
 * Whether the directory of a compound file, which XLS workbooks are, is a tree: no entry stands below two others or below itself. The reader follows it without looking, and one that
 * leads in a circle would fill an array until the whole program is ended, whatever limit of memory its thread has.
 */
export function hasSoundDirectory(file: Buffer): boolean {
  if (file.length < HEADER_BYTES) return false;
  const children = directoryEntries(file).map((entry) => CHILDREN.map((place) => entry.readInt32LE(place)).filter((index) => index >= 0));
  const named = children.flat();
  if (new Set(named).size < named.length) return false;
  const below = new Set(named);
  const reached = new Set<number>();
  const waiting = [...children.keys()].filter((index) => !below.has(index));
  for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
    reached.add(index);
    waiting.push(...(children[index] ?? []).filter((child) => child < children.length && !reached.has(child)));
  }
  return reached.size === children.length;
}

/** Entries with a name, as the reader counts them. */
function directoryEntries(file: Buffer): readonly Buffer[] {
  const size = 2 ** file.readUInt16LE(SECTOR_SHIFT);
  const entries: Buffer[] = [];
  for (const sector of chainFrom(file, file.readInt32LE(FIRST_DIRECTORY_SECTOR), size)) {
    for (let start = 0; start + ENTRY_BYTES <= sector.length; start += ENTRY_BYTES) {
      const entry = sector.subarray(start, start + ENTRY_BYTES);
      if (entries.length === 0 || entry.readUInt16LE(NAME_LENGTH) > 0) entries.push(entry);
    }
  }
  return entries;
}

function chainFrom(file: Buffer, first: number, size: number): readonly Buffer[] {
  const tables = tableSectors(file, size);
  const perTable = size / INTEGER_BYTES;
  const seen = new Set<number>();
  for (let at = first; at >= 0 && !seen.has(at) && sectorAt(file, at, size).length > 0; ) {
    seen.add(at);
    const table = sectorAt(file, tables[Math.floor(at / perTable)] ?? -1, size);
    at = integerIn(table, at % perTable);
  }
  return [...seen].map((at) => sectorAt(file, at, size));
}

/** The sectors that hold the table of what follows what: the first in the header, any others in a list of their own. */
function tableSectors(file: Buffer, size: number): readonly number[] {
  const tables = Array.from({ length: TABLES_IN_HEADER }, (_, index) => file.readInt32LE(TABLE_SECTORS + index * INTEGER_BYTES));
  const last = size / INTEGER_BYTES - 1;
  const seen = new Set<number>();
  for (let at = file.readInt32LE(FIRST_TABLE_LIST); at >= 0 && !seen.has(at); ) {
    seen.add(at);
    const list = sectorAt(file, at, size);
    for (let index = 0; index < last; index += 1) tables.push(integerIn(list, index));
    at = integerIn(list, last);
  }
  return tables;
}

function sectorAt(file: Buffer, index: number, size: number): Buffer {
  return index < 0 ? Buffer.alloc(0) : file.subarray((index + 1) * size, (index + 2) * size);
}

function integerIn(sector: Buffer, index: number): number {
  const place = index * INTEGER_BYTES;
  return place + INTEGER_BYTES > sector.length ? -1 : sector.readInt32LE(place);
}
