import { rangeRef, writeXlsx } from 'hucre/xlsx';
import type { Cell, CellValue, WriteSheet } from 'hucre/xlsx';
import type { Rules } from '#shared/domain/scoring/rules.ts';
import { exportsText } from '#shared/text/exports.ts';
import { keptFromFormula } from '../spreadsheets/formula-guard.ts';
import { criteriaRows, methodRows } from './method-sheet.ts';
import { divisionName, type ExportCell, type ExportSource, type Recap, type RecapRow, recapOf, textCell } from './recap.ts';
import { sheetNames } from './sheet-names.ts';
import { totalFormula } from './total-formula.ts';

const BOLD = { font: { bold: true } } as const;
const TITLE_WIDTH = 48;
const WIDEST = 60;
const NARROWEST = 9;

/**
 * The recapitulation as a workbook: all proposals, one sheet for each cluster or group, the criteria, and how it was computed. Final scores are formulas over the jurors' totals
 * where the rules allow; the same source gives the same bytes.
 */
export async function writeRecapXlsx(source: ExportSource): Promise<Uint8Array> {
  const words = exportsText[source.language];
  const recap = recapOf(source);
  const parts = divisionsOf(source, recap);
  const names = sheetNames([words.recap, ...parts.map(({ name }) => name), words.criteria, words.method]);
  const { rules } = source.content.stage;
  const sheets = [
    recapSheet(recap, recap.rows, rules),
    ...parts.map(({ rows }) => recapSheet(recap, rows, rules)),
    plainSheet(criteriaRows(source)),
    plainSheet(methodRows(source)),
  ];
  const stamp = new Date(source.result.closedAt);
  return writeXlsx({
    sheets: sheets.map((sheet, index) => ({ ...sheet, name: names[index] ?? '' })),
    properties: { title: source.content.stage.name[source.language], created: stamp, modified: stamp },
  });
}

/** The rows of each division that the stage ranks, or else tells apart, in the stage's order; what belongs to none comes last. */
function divisionsOf(
  { content, language }: ExportSource,
  { rows }: Recap,
): readonly { readonly name: string; readonly rows: readonly RecapRow[] }[] {
  const { stage } = content;
  const fallback = stage.clusters.length > 0 ? 'cluster' : 'group';
  const by = stage.rules.partition === 'none' ? fallback : stage.rules.partition;
  const divisions = by === 'cluster' ? stage.clusters : stage.groups;
  const words = exportsText[language];
  const named = [...divisions.map(({ id }) => id), null].map((id) => ({
    name: id === null ? words.without(words[by].toLowerCase()) : divisionName(divisions, id, language),
    rows: rows.filter((row) => row[by] === id),
  }));
  return divisions.length === 0 ? [] : named.filter((division) => division.rows.length > 0);
}

function recapSheet({ header, jurorColumns }: Recap, rows: readonly RecapRow[], rules: Rules): Omit<WriteSheet, 'name'> {
  const cells = headerCells(header.length);
  for (const [index, row] of rows.entries()) {
    const column = row.cells.findIndex((cell) => cell.kind === 'decimal' && cell.live === true);
    const formula = column < 0 ? null : totalFormula(rules, rangeRef(index + 1, jurorColumns.from, index + 1, jurorColumns.to - 1));
    if (formula !== null) cells.set(`${index + 1},${column}`, { formula, formulaResult: valueOf(row.cells[column]) });
  }
  return { ...tableOf([header.map(textCell), ...rows.map((row) => row.cells)]), cells, freezePane: { rows: 1, columns: 2 } };
}

function plainSheet(rows: readonly (readonly ExportCell[])[]): Omit<WriteSheet, 'name'> {
  return { ...tableOf(rows), cells: headerCells(rows[0]?.length ?? 0) };
}

function headerCells(columns: number): Map<string, Partial<Cell>> {
  return new Map(Array.from({ length: columns }, (_, column) => [`0,${column}`, { style: BOLD }]));
}

function tableOf(rows: readonly (readonly ExportCell[])[]): Pick<WriteSheet, 'rows' | 'columns'> {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const widthOf = (column: number): number => Math.max(NARROWEST, ...rows.map((row) => lengthOf(row[column]) + 2));
  return {
    rows: rows.map((row) => row.map(valueOf)),
    columns: Array.from({ length: columns }, (_, column) => ({ width: Math.min(column === 2 ? TITLE_WIDTH : WIDEST, widthOf(column)) })),
  };
}

function valueOf(cell: ExportCell | undefined): CellValue {
  if (cell === undefined || cell.kind === 'empty') return null;
  return cell.kind === 'text' ? keptFromFormula(cell.text) : Number(cell.decimal);
}

function lengthOf(cell: ExportCell | undefined): number {
  if (cell === undefined || cell.kind === 'empty') return 0;
  return cell.kind === 'text' ? cell.text.length : cell.decimal.length;
}
