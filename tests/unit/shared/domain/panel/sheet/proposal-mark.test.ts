import { expect, it } from 'vitest';
import { blankMark } from '#shared/domain/panel/sheet/proposal-mark.ts';

it('nothing is marked on a proposal of which nothing was noted', () => {
  expect(blankMark('P-1')).toEqual({ entry: 'P-1', later: false, conflictDeclined: false });
});
