import { fireEvent, render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { SPLIT, Splitter } from '#renderer/ui/layout/splitter.tsx';

function show(share: number): number[] {
  const shares: number[] = [];
  render(
    <Splitter
      label="Batas"
      shareInWords={(percent) => `${percent} %`}
      share={share}
      onShare={(moved) => void shares.push(moved)}
      first={<p>kiri</p>}
      second={<p>kanan</p>}
    />,
  );
  return shares;
}

test.each([
  ['ArrowRight', false, 52],
  ['ArrowLeft', false, 48],
  ['ArrowRight', true, 60],
  ['Home', false, SPLIT.least],
  ['End', false, SPLIT.most],
  ['Enter', false, SPLIT.usual],
])('the key %s (Shift: %s) moves a border in the middle to %d percent', (key, shiftKey, share) => {
  const shares = show(50);
  fireEvent.keyDown(screen.getByRole('separator'), { key, shiftKey });
  expect(shares).toEqual([share]);
});

test('the border stops where a pane would be too narrow, and other keys do nothing', () => {
  const shares = show(SPLIT.most);
  fireEvent.keyDown(screen.getByRole('separator'), { key: 'ArrowRight' });
  fireEvent.keyDown(screen.getByRole('separator'), { key: 'a' });
  fireEvent.keyDown(screen.getByRole('separator'), { key: 'ArrowRight', altKey: true });
  expect(shares).toEqual([SPLIT.most]);
});

test('says where it is', () => {
  show(54);
  const border = screen.getByRole('separator', { name: 'Batas' });
  expect(border.getAttribute('aria-valuenow')).toBe('54');
  expect(border.getAttribute('aria-valuetext')).toBe('54 %');
});
