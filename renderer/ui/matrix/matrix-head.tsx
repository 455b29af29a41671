import type { VirtualItem } from '@tanstack/react-virtual';
import type { MatrixColumn } from './matrix-parts.ts';

interface MatrixHeadProps {
  readonly rowsTitle: string;
  readonly endTitle: string;
  readonly columns: readonly MatrixColumn[];
  readonly shown: readonly VirtualItem[];
  readonly isWide: boolean;
  readonly keepsSums: boolean;
}

/** The names above the columns, lying where there is room, else standing. */
export function MatrixHead({ rowsTitle, endTitle, columns, shown, isWide, keepsSums }: MatrixHeadProps) {
  return (
    <thead className="matrix__head">
      <tr aria-rowindex={1} className="matrix__titles">
        <th scope="col" className="matrix__corner">
          {rowsTitle}
        </th>
        {shown.map(({ index, start }) => {
          const column = columns[index];
          if (column === undefined) return null;
          return (
            <th
              key={column.key}
              scope="col"
              aria-colindex={index + 2}
              className="matrix__column"
              data-standing={!isWide}
              data-sums={isWide || keepsSums}
              style={{ insetInlineStart: `calc(var(--width-matrix-row) + ${start}px)` }}
            >
              <span className="matrix__name" title={column.title}>
                {column.title}
              </span>
              <span className="matrix__sum">{column.end}</span>
            </th>
          );
        })}
        <th scope="col" className="matrix__end" aria-colindex={columns.length + 2}>
          {endTitle}
        </th>
      </tr>
    </thead>
  );
}
