import type { RowData } from '@tanstack/react-table';
import type { SortedTable, TableColumn } from './data-table-columns.ts';
import { ChevronDown, ChevronsUpDown, ChevronUp } from '../theme/icons.tsx';

interface DataTableHeadProps<Row extends RowData> {
  readonly table: SortedTable<Row>;
  readonly columns: readonly TableColumn<Row>[];
}

const ARIA_SORT = { asc: 'ascending', desc: 'descending' } as const;
const ICONS = { asc: ChevronUp, desc: ChevronDown } as const;

export function DataTableHead<Row extends RowData>({ table, columns }: DataTableHeadProps<Row>) {
  return (
    <thead className="data-table__head">
      <tr aria-rowindex={1} className="data-table__titles">
        {columns.map((column) => {
          const sorting = table.getColumn(column.id);
          const direction = sorting?.getIsSorted() ?? false;
          const align = column.align ?? 'start';
          return (
            <th
              key={column.id}
              scope="col"
              className="data-table__title"
              data-align={align}
              aria-sort={direction === false ? undefined : ARIA_SORT[direction]}
            >
              {column.sortBy === undefined ? (
                column.header
              ) : (
                <button
                  type="button"
                  className="data-table__sort"
                  data-sorted={direction !== false}
                  onClick={() => sorting?.toggleSorting()}
                >
                  <span>{column.header}</span>
                  <SortIcon direction={direction} />
                </button>
              )}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

function SortIcon({ direction }: { readonly direction: 'asc' | 'desc' | false }) {
  const Icon = direction === false ? ChevronsUpDown : ICONS[direction];
  return <Icon />;
}
