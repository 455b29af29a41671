import { render, screen, within, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { DataTable } from '#renderer/ui/table/data-table.tsx';
import type { TableColumn } from '#renderer/ui/table/data-table-columns.ts';
import { giveElementsSize } from '#tests/support/components/layout.ts';

interface Place {
  readonly name: string;
  readonly people: number | null;
}

const columns: readonly TableColumn<Place>[] = [
  { id: 'name', header: 'Name', rem: 10, grow: 1, cell: (place) => place.name, sortBy: (place) => place.name },
  {
    id: 'people',
    header: 'People',
    rem: 5,
    align: 'end',
    cell: (place) => place.people ?? '–',
    sortBy: (place) => place.people,
    descendingFirst: true,
  },
  { id: 'note', header: 'Note', rem: 5, cell: () => '' },
];
const places: readonly Place[] = [
  { name: 'B', people: 10 },
  { name: 'A 10', people: null },
  { name: 'A 9', people: 30 },
];
const many: readonly Place[] = Array.from({ length: 1381 }, (_, index) => ({ name: `P${index}`, people: index }));

function names(): readonly string[] {
  return screen
    .getAllByRole('row')
    .slice(1)
    .map((row) => within(row).getAllByRole('cell')[0]?.textContent ?? '');
}

function Selecting({ rows }: { readonly rows: readonly Place[] }) {
  const [selected, setSelected] = useState<string | null>(null);
  return (
    <DataTable label="Places" columns={columns} rows={rows} rowKey={(row) => row.name} selectedKey={selected} onSelect={setSelected} />
  );
}

describe('data table', () => {
  beforeEach(() => giveElementsSize(800, 400));

  it('says how many rows there are, though only those in view exist', () => {
    render(<DataTable label="Places" columns={columns} rows={many} rowKey={(row) => row.name} />);
    expect(screen.getByRole('grid', { name: 'Places' }).getAttribute('aria-rowcount')).toBe('1382');
    expect(screen.getAllByRole('row').length).toBeLessThan(40);
  });

  it.each([
    ['Name', ['A 9', 'A 10', 'B'], 'ascending'],
    ['People', ['A 9', 'B', 'A 10'], 'descending'],
  ])('sorts by %s, numbers in text by size and nothing last', async (header, expected, direction) => {
    render(<DataTable label="Places" columns={columns} rows={places} rowKey={(row) => row.name} />);
    await userEvent.click(screen.getByRole('button', { name: header }));
    expect(names()).toEqual(expected);
    expect(screen.getByRole('columnheader', { name: header }).getAttribute('aria-sort')).toBe(direction);
  });

  it('returns to the given order after both directions', async () => {
    render(<DataTable label="Places" columns={columns} rows={places} rowKey={(row) => row.name} />);
    const header = screen.getByRole('button', { name: 'Name' });
    for (let press = 0; press < 3; press += 1) await userEvent.click(header);
    expect(names()).toEqual(['B', 'A 10', 'A 9']);
  });

  it('offers no sorting where the column has nothing to sort by', () => {
    render(<DataTable label="Places" columns={columns} rows={places} rowKey={(row) => row.name} />);
    expect(screen.queryByRole('button', { name: 'Note' })).toBeNull();
  });

  it('moves focus and selection with the arrow keys', async () => {
    render(<Selecting rows={places} />);
    const user = userEvent.setup();
    await user.click(screen.getByText('B'));
    await user.keyboard('{ArrowDown}');
    const second = screen.getByText('A 10').closest('tr');
    expect(document.activeElement).toBe(second);
    expect(second?.getAttribute('aria-selected')).toBe('true');
    await user.keyboard('{Home}');
    expect(document.activeElement?.textContent).toContain('B');
  });

  it('has one tab stop among its rows', async () => {
    render(<Selecting rows={many} />);
    expect(screen.getAllByRole('row').filter((row) => row.tabIndex === 0)).toHaveLength(1);
  });

  it('reaches the last of many rows with End and keeps it in the page', async () => {
    render(<Selecting rows={many} />);
    const user = userEvent.setup();
    await user.click(screen.getByText('P0'));
    await user.keyboard('{End}');
    // The row is drawn once the table has scrolled to it, and takes the focus once it is drawn.
    await waitFor(() => expect(document.activeElement?.getAttribute('aria-rowindex')).toBe('1382'));
    expect(document.activeElement?.textContent).toContain('P1380');
  });

  it('opens a row with Enter, and with a click where rows are not selected', async () => {
    const onOpen = vi.fn();
    render(<DataTable label="Places" columns={columns} rows={places} rowKey={(row) => row.name} onOpen={onOpen} />);
    const user = userEvent.setup();
    await user.click(screen.getByText('B'));
    await user.keyboard('{ArrowDown}{Enter}');
    expect(onOpen.mock.calls).toEqual([['B'], ['A 10']]);
  });

  it('draws the divider only in the given order', async () => {
    render(
      <DataTable label="Places" columns={columns} rows={places} rowKey={(row) => row.name} divider={{ belowKey: 'B', label: 'Cut' }} />,
    );
    expect(screen.getByText('Cut')).toBeDefined();
    await userEvent.click(screen.getByRole('button', { name: 'Name' }));
    expect(screen.queryByText('Cut')).toBeNull();
  });

  it('says what to do when there are no rows', () => {
    render(<DataTable label="Places" columns={columns} rows={[]} rowKey={(row) => row.name} empty={<p>Add one</p>} />);
    expect(screen.getByText('Add one')).toBeDefined();
  });
});
