import { expect, test } from 'vitest';
import { staysOpen } from '#renderer/features/score-sheet/criteria/open-cards.ts';

const above = (id: string, frees = 200) => ({ id, frees, isAbove: true });
const below = (id: string, frees = 200) => ({ id, frees, isAbove: false });

test.each([
  ['a pane at its beginning keeps what lies above', [above('a')], { above: 0, below: 500 }, ['a']],
  ['what scrolling makes up for is closed', [above('a')], { above: 200, below: 0 }, []],
  ['the farthest above is closed first', [above('a'), above('b')], { above: 300, below: 0 }, ['b']],
  ['a smaller one is closed where a greater one does not fit', [above('a', 400), above('b', 100)], { above: 150, below: 0 }, ['a']],
  ['what lies below is closed as far as the pane goes on', [below('c'), below('d')], { above: 100, below: 250 }, ['c']],
  ['a pane at its beginning loses whatever lies below', [below('c'), below('d')], { above: 0, below: 0 }, []],
  ['a pane that comes to its beginning by closing loses whatever lies below', [above('a'), below('c')], { above: 200, below: 0 }, []],
  ['nothing open is nothing to keep', [], { above: 0, below: 0 }, []],
])('%s', (_rule, cards, room, kept) => {
  expect(staysOpen(cards, room)).toEqual(kept);
});
