import {
  type ColumnDef,
  createSortedRowModel,
  type RowData,
  rowSortingFeature,
  type SortingState,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { type ReactNode, useMemo, useState } from 'react';
import { useLanguage } from '../theme/language.tsx';

/** One column: how wide, what it shows, and by what it sorts; `rem` is the least width, `grow` its share of what is left. */
export interface TableColumn<Row> {
  readonly id: string;
  readonly header: ReactNode;
  readonly rem: number;
  readonly grow?: number;
  readonly align?: 'start' | 'end';
  readonly cell: (row: Row) => ReactNode;
  /** What the column sorts by, null last in both directions; left out where the column does not sort. */
  readonly sortBy?: (row: Row) => string | number | null;
  readonly descendingFirst?: boolean;
}

const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel() });

const GAP_REM = 1;

/** The rows in the order the person asked for, and what the headers need to ask for another. */
export function useSortedTable<Row extends RowData>(
  columns: readonly TableColumn<Row>[],
  rows: readonly Row[],
  rowKey: (row: Row) => string,
) {
  const language = useLanguage();
  const [sorting, setSorting] = useState<SortingState>([]);
  const definitions = useMemo(() => {
    const collator = new Intl.Collator(language, { numeric: true });
    return columns.map((column) => definitionOf(column, collator));
  }, [columns, language]);
  return useTable({
    features,
    columns: definitions,
    data: rows,
    getRowId: rowKey,
    state: { sorting },
    onSortingChange: setSorting,
    enableMultiSort: false,
  });
}

/** The table as `useSortedTable` keeps it. */
export type SortedTable<Row extends RowData> = ReturnType<typeof useSortedTable<Row>>;

/** The grid tracks of a table, and the least width below which it scrolls sideways. */
export function tracksOf<Row extends RowData>(
  columns: readonly TableColumn<Row>[],
): { readonly template: string; readonly minWidth: string } {
  const widths = columns.reduce((sum, column) => sum + column.rem, 0);
  return {
    template: columns.map(({ rem, grow = 0 }) => (grow > 0 ? `minmax(${rem}rem, ${grow}fr)` : `${rem}rem`)).join(' '),
    minWidth: `${widths + GAP_REM * (columns.length + 1)}rem`,
  };
}

function definitionOf<Row extends RowData>(column: TableColumn<Row>, collator: Intl.Collator): ColumnDef<typeof features, Row> {
  return {
    id: column.id,
    accessorFn: (row) => column.sortBy?.(row) ?? undefined,
    enableSorting: column.sortBy !== undefined,
    sortDescFirst: column.descendingFirst ?? false,
    sortUndefined: 'last',
    sortFn: (a, b, id) => compareValues(a.getValue<unknown>(id), b.getValue<unknown>(id), collator),
  };
}

function compareValues(a: unknown, b: unknown, collator: Intl.Collator): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b));
}
