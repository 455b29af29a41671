import type { SpreadsheetFault } from '#shared/formats/spreadsheet-faults.ts';
import type { Part } from '../workbook-parts.ts';
import { MOST_COLUMNS, MOST_ROWS } from './grid.ts';

const SHEET = /<(?:[\w.-]+:)?sheet\s[^>]*>/g;
const RELATION = /<(?:[\w.-]+:)?Relationship\s[^>]*>/g;
const CELL = /<(?:[\w.-]+:)?c\s(?:[^>]*?\s)?r="([A-Z]{1,3})(\d{1,7})"[^>]*>/g;
/** A cell's content ends long before; nothing further away is looked at. */
const LONGEST_LOOK = 2000;
const END_OF_CELL = /<\/(?:[\w.-]+:)?c>/;
const CONTENT = /<(?:[\w.-]+:)?[vt](?:\s[^>]*)?>[^<]/;
const LETTERS = 26;

/**
 * The first cell of a visible sheet of an XLSX workbook that holds something beyond what is read: what lies there must not be passed over in silence.
 * Formats without content, which offices draw to the last column, do not count.
 */
export function cellBeyond(parts: readonly Part[]): SpreadsheetFault | null {
  for (const { name, target } of visibleSheets(parts)) {
    const sheet = parts.find((part) => part.name.toLowerCase().endsWith(target.toLowerCase()));
    const fault = sheet === undefined ? null : faultIn(sheet.bytes.toString('latin1'));
    if (fault !== null) return { kind: 'in-sheet', sheet: name, ...fault };
  }
  return null;
}

function faultIn(xml: string): Pick<Extract<SpreadsheetFault, { kind: 'in-sheet' }>, 'cell' | 'fault'> | null {
  for (const { 0: tag, 1: letters = '', 2: digits = '', index } of xml.matchAll(CELL)) {
    const row = Number(digits);
    const isWide = numberOf(letters) > MOST_COLUMNS;
    if ((!isWide && row <= MOST_ROWS) || tag.endsWith('/>') || !holdsSomething(xml, index + tag.length)) continue;
    const fault: SpreadsheetFault = isWide
      ? { kind: 'too-many-columns', row, limit: MOST_COLUMNS }
      : { kind: 'too-many-rows', limit: MOST_ROWS };
    return { cell: `${letters}${digits}`, fault };
  }
  return null;
}

function holdsSomething(xml: string, start: number): boolean {
  const near = xml.slice(start, start + LONGEST_LOOK);
  const end = END_OF_CELL.exec(near)?.index ?? near.length;
  return CONTENT.test(near.slice(0, end));
}

interface VisibleSheet {
  readonly name: string;
  readonly target: string;
}

/** Names of the sheets that people see, each with the part that holds its cells. */
function visibleSheets(parts: readonly Part[]): readonly VisibleSheet[] {
  const targets = new Map(tags(parts, /workbook\.xml\.rels$/i, RELATION).map((tag) => [attribute(tag, 'Id'), attribute(tag, 'Target')]));
  return tags(parts, /(?:^|\/)workbook\.xml$/i, SHEET)
    .filter((tag) => !/\sstate="(?:hidden|veryHidden)"/.test(tag))
    .map((tag) => ({ name: attribute(tag, 'name'), target: withoutFolders(targets.get(attribute(tag, '(?:[\\w.-]+:)?id')) ?? '') }))
    .filter(({ target }) => target !== '');
}

function tags(parts: readonly Part[], part: RegExp, tag: RegExp): readonly string[] {
  const xml = parts.find(({ name }) => part.test(name))?.bytes.toString('utf8') ?? '';
  return [...xml.matchAll(tag)].map(([found]) => found);
}

function attribute(tag: string, name: string): string {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
}

/** `worksheets/sheet1.xml`, from wherever the relation is written to start. */
function withoutFolders(target: string): string {
  return target.split('/').slice(-2).join('/');
}

function numberOf(letters: string): number {
  return Array.from(letters, (letter) => letter.charCodeAt(0) - 64).reduce((sum, digit) => sum * LETTERS + digit, 0);
}
