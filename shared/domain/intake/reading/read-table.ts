import type { Division } from '../../competition/stage.ts';
import type { HeadedSheet } from '../mapping/heading-row.ts';
import type { ColumnMapping } from '../../competition/draft/records.ts';
import { divisionFinder } from '../mapping/match-division.ts';
import type { ColumnFields } from '../mapping/propose-mapping.ts';
import type { ImportField } from '../mapping/import-field.ts';
import type { PlainRow, UnreadableCell } from '../sheets/plain-sheet.ts';
import type { CellFault } from './cell-fault.ts';
import { emptyRow, fillField, type FindDivisions, type ReadProposal } from './read-row.ts';

/** How the cells of a table are to be understood. */
export interface Reading {
  readonly fields: ColumnFields;
  readonly groups: readonly Division[];
  readonly clusters: readonly Division[];
  /** What a person said that the table means by its groups and clusters. */
  readonly said: Pick<ColumnMapping, 'groups' | 'clusters'>;
}

/** A table as it was read: its proposals, and every cell that cannot be taken. */
export interface ReadTable {
  readonly proposals: readonly ReadProposal[];
  readonly faults: readonly CellFault[];
  /** Rows that tell of no proposal: neither number, title nor agency; notes and sums below a table are such. */
  readonly passedOver: readonly number[];
}

interface MappedColumn {
  readonly column: number;
  readonly field: ImportField;
}

/** Reads every row below the headings; one bad cell does not keep the others from being looked at; `onRow` hears how many are read. */
export function readTable(
  { rows }: HeadedSheet,
  unreadable: readonly UnreadableCell[],
  reading: Reading,
  onRow: (done: number, total: number) => void = () => undefined,
): ReadTable {
  const mapped = reading.fields.flatMap((field, column) => (field === null ? [] : [{ column, field }]));
  const find = {
    group: divisionFinder(reading.groups, reading.said.groups),
    cluster: divisionFinder(reading.clusters, reading.said.clusters),
  };
  const unread = new Map(unreadable.map((cell) => [`${cell.row} ${cell.column}`, cell]));
  const proposals: ReadProposal[] = [];
  const faults: CellFault[] = [];
  const passedOver: number[] = [];
  for (const [index, row] of rows.entries()) {
    if (!tellsOfProposal(row, mapped, unread)) passedOver.push(row.row);
    else proposals.push(readRow(row, mapped, { find, unread, faults }));
    onRow(index + 1, rows.length);
  }
  return { proposals, faults: [...faults, ...repeatedEntries(proposals, mapped)], passedOver };
}

const TELLING: readonly ImportField[] = ['entry', 'title', 'agency'];

function tellsOfProposal({ row, cells }: PlainRow, mapped: readonly MappedColumn[], unread: ReadonlyMap<string, UnreadableCell>): boolean {
  return mapped.some(({ column, field }) => TELLING.includes(field) && ((cells[column] ?? '') !== '' || unread.has(`${row} ${column}`)));
}

interface RowReading {
  readonly find: FindDivisions;
  readonly unread: ReadonlyMap<string, UnreadableCell>;
  readonly faults: CellFault[];
}

function readRow({ row, cells }: PlainRow, mapped: readonly MappedColumn[], { find, unread, faults }: RowReading): ReadProposal {
  const filled = emptyRow();
  for (const { column, field } of mapped) {
    const unreadable = unread.get(`${row} ${column}`);
    const content = unreadable?.content ?? written(cells[column]);
    const kind = unreadable?.kind ?? fillField(filled, field, content, find);
    if (kind !== null) faults.push({ kind, row, column, field, content, other: null });
  }
  return { row, ...filled };
}

/** A dash alone is how offices say that there is nothing. */
function written(cell = ''): string {
  return /^[-\u2010-\u2015\u2212.]$/u.test(cell) ? '' : cell;
}

function repeatedEntries(proposals: readonly ReadProposal[], mapped: readonly MappedColumn[]): readonly CellFault[] {
  const column = mapped.find(({ field }) => field === 'entry')?.column ?? 0;
  const first = new Map<string, number>();
  return proposals.flatMap(({ row, entry }) => {
    if (entry === null) return [];
    const other = first.get(entry) ?? null;
    if (other === null) first.set(entry, row);
    return other === null ? [] : [{ kind: 'entry-twice' as const, row, column, field: 'entry' as const, content: entry, other }];
  });
}
