/** What a compound file's header says, each at its place: [MS-CFB] 2.2. */
const SECTOR_SHIFT = 0x1e;
/** Sectors have 512 or 4096 bytes, and no others. */
const SHIFTS = [9, 12];
const FIRST_DIRECTORY_SECTOR = 0x30;
const FIRST_TABLE_LIST = 0x44;
const TABLE_SECTORS = 0x4c;
const TABLES_IN_HEADER = 109;

/** One entry of the directory: [MS-CFB] 2.6.1. */
const ENTRY_BYTES = 128;
const CHILDREN = [0x44, 0x48, 0x4c] as const;

const INTEGER_BYTES = 4;
const NO_ENTRY = -1;
const HEADER_BYTES = 512;

/** A sound directory is walked in about as many steps as it has entries. */
const MOST_STEPS_PER_ENTRY = 8;

/**
 * Whether the reader comes to an end with the directory of a compound file, which XLS workbooks are. It follows the directory's tree without looking, and one that leads in a circle
 * would fill an array until the whole program is ended, whatever limit of memory its thread has: so its walk is gone through here first, in bounded steps.
 */
export function hasSoundDirectory(file: Buffer): boolean {
  if (file.length < HEADER_BYTES || !SHIFTS.includes(file.readUInt16LE(SECTOR_SHIFT))) return false;
  const entries = directoryEntries(file).map((entry): Links => {
    const [left = NO_ENTRY, right = NO_ENTRY, child = NO_ENTRY] = CHILDREN.map((place) => entry.readInt32LE(place));
    return { left, right, child };
  });
  return endsWalk(entries, entries.length * MOST_STEPS_PER_ENTRY);
}

interface Links {
  readonly left: number;
  readonly right: number;
  readonly child: number;
}

/** The reader's own walk over the entries, step by step: a parent for each, and a queue to which entries are added again. */
function endsWalk(entries: readonly Links[], most: number): boolean {
  const parents = [...entries.keys()];
  const queue = [...entries.keys()];
  for (let at = 0; at < queue.length && queue.length <= most; at += 1) {
    const index = queue[at] ?? 0;
    const links = entries[index];
    // Where there is no such entry, the reader fails, and says so.
    if (links === undefined) return true;
    const sides = [links.left, links.right].filter((side) => side !== NO_ENTRY);
    if (parents[index] === index) adopt(parents, index, sides);
    if (links.child !== NO_ENTRY) parents[links.child] = index;
    if (parents[index] !== index) queue.push(...handDown(parents, index, sides).filter((side) => queue.lastIndexOf(side) < at));
  }
  return queue.length <= most;
}

/** Gives the entries beside another its parent. */
function handDown(parents: number[], index: number, sides: readonly number[]): readonly number[] {
  for (const side of sides) parents[side] = parents[index] ?? NO_ENTRY;
  return sides;
}

function adopt(parents: number[], index: number, sides: readonly number[]): void {
  for (const side of sides) if (parents[side] !== side) parents[index] = parents[side] ?? NO_ENTRY;
}

/** All entries, used or not, as the reader counts them. */
function directoryEntries(file: Buffer): readonly Buffer[] {
  const size = 2 ** file.readUInt16LE(SECTOR_SHIFT);
  const entries: Buffer[] = [];
  for (const sector of chainFrom(file, file.readInt32LE(FIRST_DIRECTORY_SECTOR), size)) {
    for (let start = 0; start + ENTRY_BYTES <= sector.length; start += ENTRY_BYTES) {
      entries.push(sector.subarray(start, start + ENTRY_BYTES));
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
