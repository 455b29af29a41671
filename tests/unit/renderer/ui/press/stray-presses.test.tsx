import { render, screen } from '@testing-library/react';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { useStrayPresses } from '#renderer/ui/press/use-stray-presses.ts';
import { DOUBLE_CLICK_MS } from '#renderer/ui/press/double-click.ts';
import { clickAt, pointIn, tapAt } from '#tests/support/components/real-pointer.ts';

interface ListProps {
  readonly taken: string[];
  readonly again?: string;
}

/** Rows that leave the list when they are pressed, so that the next one comes under the pointer. */
function List({ taken, again }: ListProps) {
  useStrayPresses();
  const [rows, setRows] = useState(['satu', 'dua', 'tiga', 'empat']);
  const take = (row: string) => {
    taken.push(row);
    setRows(rows.filter((other) => other !== row));
  };
  return (
    <>
      {rows.map((row) => (
        <p key={row}>
          <button type="button" data-press-again={again} onClick={() => take(row)}>
            {row}
          </button>
        </p>
      ))}
      <label>
        Catatan <input />
      </label>
    </>
  );
}

function show(props: Omit<ListProps, 'taken'> = {}): { readonly taken: string[]; readonly first: () => HTMLElement } {
  const taken: string[] = [];
  render(<List taken={taken} {...props} />);
  return { taken, first: () => screen.getAllByRole('button')[0] ?? document.body };
}

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

test.each([2, 3])('%d clicks in a row take only the row that was aimed at', async (times) => {
  const { taken, first } = show();
  await clickAt(pointIn(first()), times);
  expect(taken).toEqual(['satu']);
});

test('a double tap takes only the row that was aimed at', async () => {
  const { taken, first } = show();
  await tapAt(pointIn(first()), 2);
  await expect.poll(() => taken.length).toBeGreaterThan(0);
  await wait(DOUBLE_CLICK_MS);
  expect(taken).toEqual(['satu']);
});

test('two clicks with a pause between them take two rows', async () => {
  const { taken, first } = show();
  const point = pointIn(first());
  await clickAt(point);
  await wait(DOUBLE_CLICK_MS + 100);
  await clickAt(point);
  expect(taken).toEqual(['satu', 'dua']);
});

test('a second click elsewhere counts at once', async () => {
  const { taken, first } = show();
  await clickAt(pointIn(first()));
  await clickAt(pointIn(screen.getByRole('button', { name: 'tiga' })));
  expect(taken).toEqual(['satu', 'tiga']);
});

test('a control that may be pressed again quickly takes each press, though it is another one each time', async () => {
  const { taken, first } = show({ again: 'berikutnya' });
  await clickAt(pointIn(first()), 3);
  expect(taken).toEqual(['satu', 'dua', 'tiga']);
});

test('a press that is swallowed leaves the focus where it was, and keys still press', async () => {
  const { taken, first } = show();
  const point = pointIn(first());
  await clickAt(point, 2);
  const field = screen.getByRole('textbox');
  field.focus();
  await clickAt(point, 1);
  expect(document.activeElement).toBe(field);
  first().focus();
  await userEvent.keyboard('{Enter}');
  expect(taken).toEqual(['satu', 'dua']);
});
