import { basename } from 'node:path';
import { err, ok, type Result } from '#shared/base/result.ts';
import type { FormSection } from '#shared/domain/competition/stage.ts';
import { findHeadingRow } from '#shared/domain/intake/mapping/heading-row.ts';
import type { PlainRow, PlainSheet } from '#shared/domain/intake/sheets/plain-sheet.ts';
import type { FileError } from '#shared/formats/errors.ts';
import type { JobOptions } from '../bundles/job.ts';
import { readCapped } from '../disk/read-capped.ts';
import { sha256 } from '../signing/digest.ts';
import type { Unpacking } from '../spreadsheets/workbook-parts.ts';
import { LARGEST_SPREADSHEET, readSheets } from '../spreadsheets/sheets/read-sheets.ts';

/** The top of a sheet, enough to choose it and its row of headings by. */
export interface SheetTop {
  /** Null for a text file. */
  readonly name: string | null;
  readonly rows: number;
  /** The row that most likely holds the headings, null where none does. */
  readonly headingRow: number | null;
  readonly top: readonly PlainRow[];
}

/** A spreadsheet as it was looked into: its sheets, and the digest by which it is known again. */
export interface Spreadsheet {
  readonly sha256: string;
  readonly sheets: readonly SheetTop[];
}

const ROWS_SHOWN = 60;
const CELL_SHOWN = 80;

/** Looks into a spreadsheet before anything is made of it. */
export async function lookInto(
  path: string,
  sections: readonly FormSection[],
  { onProgress }: JobOptions = {},
): Promise<Result<Spreadsheet, FileError>> {
  const file = await readSpreadsheet(path, onProgress);
  if (!file.ok) return file;
  return ok({ sha256: file.value.sha256, sheets: file.value.sheets.map((sheet) => topOf(sheet, sections)) });
}

/** A spreadsheet's whole content. */
export interface SpreadsheetContent {
  readonly sha256: string;
  readonly sheets: readonly PlainSheet[];
}

/** Reads a spreadsheet whole, refused with its name and the reason. */
export async function readSpreadsheet(path: string, onUnpacked?: Unpacking): Promise<Result<SpreadsheetContent, FileError>> {
  const name = basename(path);
  const bytes = await readCapped(path, LARGEST_SPREADSHEET);
  if (!bytes.ok) {
    const tooLarge = bytes.error.kind === 'too-large';
    return err(
      tooLarge ? { kind: 'spreadsheet-refused', name, fault: { kind: 'workbook-too-large', limit: '64 MB' } } : { kind: 'file-gone', name },
    );
  }
  const sheets = await readSheets(bytes.value, onUnpacked);
  return sheets.ok
    ? ok({ sha256: sha256(bytes.value), sheets: sheets.value })
    : err({ kind: 'spreadsheet-refused', name, fault: sheets.error });
}

function topOf(sheet: PlainSheet, sections: readonly FormSection[]): SheetTop {
  return {
    name: sheet.name,
    rows: sheet.rows.length,
    headingRow: findHeadingRow(sheet, sections),
    top: sheet.rows.slice(0, ROWS_SHOWN).map(({ row, cells }) => ({ row, cells: cells.map((cell) => cell.slice(0, CELL_SHOWN)) })),
  };
}
