import { describe, expect, it } from 'vitest';
import { cutOf } from '#renderer/ui/ranking/ranking-cut.ts';
import { deskRow } from '#tests/support/components/chair-desk.tsx';

const top = (count: number) => ({ top: count, quotas: null });
const quotas = { by: 'cluster', counts: { kota: 1 }, overNomination: 1, unfilled: 'open' } as const;
const row = (entry: string, rank: number | null, selected: boolean, partition: string | null = null) =>
  deskRow(entry, rank, [80], { selected, partition });

describe('the cut line', () => {
  it.each([
    ['below the last selected', top(1), [row('P-1', 1, true), row('P-2', 2, false)], 'P-1'],
    ['nowhere without a selection', null, [row('P-1', 1, false)], null],
    ['nowhere when nobody is selected', top(1), [row('P-1', 1, false)], null],
    ['nowhere when all are selected', top(3), [row('P-1', 1, true), row('P-2', 2, true)], null],
    [
      'nowhere where the selected stand apart',
      { top: null, quotas },
      [row('P-1', 1, true), row('P-2', 2, false), row('P-3', 3, true)],
      null,
    ],
    ['nowhere across several rankings', top(1), [row('P-1', 1, true, 'a'), row('P-2', 1, true, 'b'), row('P-3', 2, false, 'b')], null],
  ])('is drawn %s', (_, selection, rows, below) => {
    expect(cutOf(selection, rows).below).toBe(below);
  });

  it('names those who share the rank of the last place', () => {
    const rows = [row('P-1', 1, true), row('P-2', 2, false), row('P-3', 2, false), row('P-4', 4, false)];
    expect([...cutOf(top(2), rows).acrossCut]).toEqual(['P-2', 'P-3']);
  });

  it('names nobody when all places are taken', () => {
    expect(cutOf(top(1), [row('P-1', 1, true), row('P-2', 2, false)]).acrossCut.size).toBe(0);
  });

  it('looks at each ranking by itself', () => {
    const rows = [row('P-1', 1, true, 'a'), row('P-2', 2, false, 'a'), row('P-3', 1, false, 'b'), row('P-4', 1, false, 'b')];
    expect([...cutOf(top(1), rows).acrossCut]).toEqual(['P-3', 'P-4']);
  });
});
