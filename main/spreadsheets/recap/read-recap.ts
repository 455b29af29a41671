import { err, ok, type Result } from '#shared/base/result.ts';
import { parseDecimal } from '#shared/base/decimal.ts';
import type { PlainRow, PlainSheet } from '#shared/domain/intake/sheets/plain-sheet.ts';
import type { ScoredCriterion } from '#shared/domain/scoring/rules.ts';
import type { SpreadsheetFault } from '#shared/formats/spreadsheet-faults.ts';
import type { RecapInWords } from '#shared/text/recap.ts';
import { cellAddress } from '../cell-address.ts';
import { unevenRow, withPoint } from '../columns.ts';
import { readSheets } from '../sheets/read-sheets.ts';
import { chooseSheets } from '../sheets/choose-sheets.ts';
import type { WhereScores } from '../score-columns.ts';
import { findRecapHeading, type RecapHeading } from './heading.ts';
import { isBesideScores } from './labels.ts';

/** One cell of a recap with a score, or nothing in it, and how to name the place of a fault in it. */
export interface RecapCell {
  readonly row: number;
  readonly proposal: string;
  readonly juror: string;
  readonly criterion: string;
  readonly content: string;
  /** What stands above the cell. */
  readonly label: string;
  readonly placed: (fault: SpreadsheetFault) => SpreadsheetFault;
}

/** The cells of a recap, and how it was understood. */
export interface Recap {
  readonly cells: readonly RecapCell[];
  readonly understood: readonly RecapInWords[];
}

/**
 * Reads a recap of any kind of file: one row for each proposal, one column for each juror, or juror and criterion, with merged headings and titles above; of several sheets that
 * have such a heading those that are chosen, else there may be one only. Null when there is no such heading. Where the
 * criteria are not known before, the labels of jurors name them.
 */
export async function readRecap(
  bytes: Uint8Array,
  criteria: readonly ScoredCriterion[] | null,
  { sheets: chosen, proposalColumn }: WhereScores,
): Promise<Result<Recap, readonly SpreadsheetFault[]> | null> {
  const sheets = await readSheets(bytes);
  if (!sheets.ok) return err([sheets.error]);
  const found = sheets.value.flatMap((sheet) => {
    const heading = findRecapHeading(sheet.rows, criteria, proposalColumn);
    return heading === null ? [] : [{ name: sheet.name ?? '', sheet, heading }];
  });
  if (found.length === 0) return null;
  const used = chooseSheets(
    found,
    sheets.value.map(({ name }) => name ?? ''),
    chosen,
  );
  if (!used.ok) return err([used.error]);
  const read = used.value.map(({ sheet, heading }) => readSheet(sheet, heading));
  const faults = read.flatMap((each) => each.faults);
  const cells = read.flatMap((each) => each.cells);
  if (faults.length > 0) return err(faults);
  return cells.length === 0 ? err([{ kind: 'empty-file' }]) : ok({ cells, understood: read.map(({ understood }) => understood) });
}

function readSheet(sheet: PlainSheet, heading: RecapHeading) {
  const below = sheet.rows.filter(({ row }) => row > heading.lastRow);
  const faults: SpreadsheetFault[] = unreadableScores(sheet, heading);
  const cells: RecapCell[] = [];
  const otherRows: number[] = [];
  for (const row of below) {
    const proposal = row.cells[heading.proposal] ?? '';
    if (isBesideScores(proposal) || (proposal === '' && !hasScore(row, heading))) {
      otherRows.push(row.row);
    } else if (proposal === '') {
      const column = labelOf(sheet, heading);
      faults.push(placedIn(sheet, row.row, heading.proposal)({ kind: 'empty-cell', row: row.row, column }));
    } else {
      // In a workbook every row has all cells; in a text file another number of them means that the row is torn or shifted.
      const uneven = sheet.name === null ? unevenRow(row, heading.width) : null;
      if (uneven === null) cells.push(...cellsOf(sheet, row, proposal, heading));
      else faults.push(uneven);
    }
  }
  const { scores, others } = heading;
  const understood: RecapInWords = {
    sheet: sheet.name,
    proposalColumn: labelOf(sheet, heading),
    jurors: [...new Set(scores.map(({ juror }) => juror))],
    criteria: [...new Set(scores.map(({ criterion }) => criterion))].filter((criterion) => criterion !== ''),
    otherColumns: others,
    otherRows,
  };
  return { cells, faults, understood };
}

/** A row of the sums or means below the table tells so at its beginning; one without any number under the jurors is a note or a signature. */
function hasScore({ cells }: PlainRow, heading: RecapHeading): boolean {
  const beside = cells.slice(0, Math.min(...heading.scores.map(({ column }) => column))).some(isBesideScores);
  return !beside && heading.scores.some(({ column }) => parseDecimal(withPoint(cells[column] ?? '')) !== null);
}

function cellsOf(sheet: PlainSheet, { row, cells }: PlainRow, proposal: string, { scores }: RecapHeading): readonly RecapCell[] {
  return scores.map(({ column, juror, criterion, label }) => {
    return { row, proposal, juror, criterion, label, content: cells[column] ?? '', placed: placedIn(sheet, row, column) };
  });
}

function unreadableScores(sheet: PlainSheet, { lastRow, scores }: RecapHeading): SpreadsheetFault[] {
  const labels = new Map(scores.map(({ column, label }) => [column, label]));
  return sheet.unreadable.flatMap(({ row, column, kind, content }) => {
    const label = labels.get(column);
    return row <= lastRow || label === undefined ? [] : [placedIn(sheet, row, column)({ kind, row, column: label, content })];
  });
}

function placedIn(sheet: PlainSheet, row: number, column: number): (fault: SpreadsheetFault) => SpreadsheetFault {
  const { name } = sheet;
  return (fault) => (name === null ? fault : { kind: 'in-sheet', sheet: name, cell: cellAddress(row - 1, column), fault });
}

function labelOf(sheet: PlainSheet, { lastRow, proposal }: RecapHeading): string {
  const labels = sheet.rows.filter(({ row }) => row <= lastRow).map(({ cells }) => cells[proposal] ?? '');
  return labels.findLast((label) => label !== '') ?? '';
}
