import { err, ok, type Result } from '#shared/base/result.ts';
import type { Rating } from '#shared/domain/analysis/ratings.ts';
import type { SpreadsheetFault } from '#shared/formats/spreadsheet-faults.ts';
import { parseDecimal } from '#shared/base/decimal.ts';
import { unevenRow, withPoint } from './columns.ts';
import type { CsvRecord } from './csv.ts';
import { type OpenTable, openTable } from './open-table.ts';

type RatingColumn = 'proposal' | 'juror' | 'criterion' | 'score';

/** Reads scores of any scale for statistics, by criterion ('' where the table has no such column) in order of appearance; an empty score is missing, anything twice is refused. */
export async function readRatings(bytes: Uint8Array): Promise<Result<ReadonlyMap<string, readonly Rating[]>, readonly SpreadsheetFault[]>> {
  const table = await openTable<RatingColumn>(bytes, {
    required: ['proposal', 'juror', 'score'],
    optional: ['criterion'],
    others: 'ignored',
  });
  return table.ok ? collect(table.value) : table;
}

function collect({
  rows,
  width,
  column,
  placed,
}: OpenTable<RatingColumn>): Result<ReadonlyMap<string, readonly Rating[]>, readonly SpreadsheetFault[]> {
  const byCriterion = new Map<string, Rating[]>();
  const firstRow = new Map<string, number>();
  const faults: SpreadsheetFault[] = [];
  for (const record of rows) {
    const cell = (name: RatingColumn): string => record.cells[column(name)] ?? '';
    const key = [cell('proposal'), cell('juror'), cell('criterion')].filter((part) => part !== '').join(', ');
    const fault = unevenRow(record, width) ?? faultIn(record, cell) ?? repeated(record.row, key, firstRow);
    if (fault !== null) faults.push(fault);
    firstRow.set(key, record.row);
    const ratings = byCriterion.get(cell('criterion')) ?? [];
    byCriterion.set(cell('criterion'), ratings);
    if (cell('score') !== '') ratings.push({ proposal: cell('proposal'), juror: cell('juror'), value: Number(withPoint(cell('score'))) });
  }
  return faults.length > 0 ? err(faults.map(placed)) : ok(byCriterion);
}

function faultIn({ row }: CsvRecord, cell: (name: RatingColumn) => string): SpreadsheetFault | null {
  for (const column of ['proposal', 'juror'] as const) if (cell(column) === '') return { kind: 'empty-cell', row, column };
  const content = cell('score');
  return content === '' || parseDecimal(withPoint(content)) !== null ? null : { kind: 'bad-number', row, column: 'score', content };
}

function repeated(row: number, content: string, firstRow: ReadonlyMap<string, number>): SpreadsheetFault | null {
  const first = firstRow.get(content);
  return first === undefined ? null : { kind: 'given-twice', row, first, content };
}
