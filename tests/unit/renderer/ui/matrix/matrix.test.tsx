import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { Matrix } from '#renderer/ui/matrix/matrix.tsx';

const rows = Array.from({ length: 300 }, (_, index) => ({ key: `P-${index}`, title: `Judul ${index}`, detail: '', end: null }));
const columns = Array.from({ length: 20 }, (_, index) => ({ key: `j${index}`, title: `Juri ${index + 1}`, end: null }));

function Board() {
  const [selected, select] = useState({ row: 0, column: 0 });
  return (
    <div style={{ height: 400, width: 900 }}>
      <Matrix
        label="Papan"
        rowsTitle="Proposal"
        endTitle="Jumlah"
        rows={rows}
        columns={columns}
        stateAt={() => 'free'}
        describe={(row, column) => `${row.key} ${column.key}`}
        selected={selected}
        onSelect={select}
        empty=""
      />
    </div>
  );
}

const places = (lines: readonly Element[]) => lines.map((line) => Number(line.getAttribute('aria-rowindex')));
const linesInPage = () => [...document.querySelectorAll('tbody tr')];

/** The rows as whoever is read the page has them. */
function linesInOrder(): readonly Element[] {
  const owned = document.querySelector('tbody')?.getAttribute('aria-owns')?.split(' ') ?? [];
  return owned.map((id) => document.getElementById(id)).filter((line) => line !== null);
}

async function scrollTo(top: number): Promise<void> {
  const scroller = screen.getByRole('grid').parentElement;
  if (scroller !== null) scroller.scrollTop = top;
  await waitFor(() => expect(places(linesInPage())).toContain(Math.floor(top / 40) + 3));
}

describe('a large matrix', () => {
  it('changes its rows where they are as it scrolls, and is read in their own order', async () => {
    render(<Board />);
    await scrollTo(2000);
    const before = linesInPage();
    await scrollTo(2200);
    const after = linesInPage();
    expect(before.map((line) => after.indexOf(line))).toEqual(before.map((_, index) => index));
    const order = places(linesInOrder());
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(new Set(order)).toEqual(new Set(places(linesInPage())));
  });

  it('keeps the focus on the cell that keys reached, however far it is scrolled', async () => {
    render(<Board />);
    await userEvent.click(screen.getByRole('cell', { name: 'P-1 j1' }));
    await userEvent.keyboard('{PageDown}{ArrowRight}');
    const reached = document.activeElement?.getAttribute('aria-label');
    expect(reached).toMatch(/^P-\d+ j2$/);
    for (const top of [4000, 8000, 200]) await scrollTo(top);
    expect(document.activeElement?.getAttribute('aria-label')).toBe(reached);
  });
});
