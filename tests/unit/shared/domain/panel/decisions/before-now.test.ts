import { expect, test } from 'vitest';
import { beforeNow } from '#shared/domain/panel/decisions/before-now.ts';
import { resolutionsIn } from '#shared/domain/panel/decisions/resolutions.ts';
import { basisOf, decision, intent } from '#tests/support/panel/decisions.ts';
import { thumbprint, UNDISPUTED } from '#tests/support/panel/panel.ts';

const juror = thumbprint('Juri 1');
const basis = {
  ...basisOf({ 'P-1': [90, 90, 90], 'P-2': [80, 80, 80], 'P-3': [80, 80, 80] }, { selection: { top: 1 }, threshold: { total: 85 } }),
  obstacles: [
    { kind: 'waive-missing', juror, before: '3' },
    { kind: 'accept-late', juror, before: '2026-07-01T00:00:00.000Z' },
  ],
  disputes: new Map([[juror, ['a', 'b']]]),
} as const;
const taken = [decision(1, 'panel-adjustment', { entry: 'P-3', before: '80.00', after: '95.00' })];

test.each([
  ['an agreed total: the computed one', intent('panel-adjustment', { entry: 'P-3' }), '80.00'],
  ['an exclusion: the computed rank', intent('exclude', { entry: 'P-1' }), '1'],
  ['the exclusion of what has no rank: why', intent('exclude', { entry: 'P-2' }), 'not-eligible'],
  ['a place: whether it is selected after what was decided', intent('quota-place', { entry: 'P-3' }), 'selected'],
  ['a place that others took', intent('quota-place', { entry: 'P-1' }), 'not-selected'],
  ['an order of equals: all of them, whoever comes first', intent('resolve-tie', { after: 'P-3 P-2' }), 'P-2 P-3'],
  ['files that contradict each other: all of them', intent('resolve-conflict', { juror, after: 'a' }), 'a b'],
  ['files of somebody who has no such', intent('resolve-conflict', { juror: 'x' }), ''],
  ['files of nobody', intent('resolve-conflict'), ''],
  ['scores that are missing: how many', intent('waive-missing', { juror }), '3'],
  ['a file that came late: when', intent('accept-late', { juror }), '2026-07-01T00:00:00.000Z'],
  ['what nobody owes', intent('waive-missing', { juror: 'x' }), null],
  ['a draw, which says it itself', intent('draw'), null],
  ['a reversal, which says it itself', intent('reversal'), null],
  ['a proposal that is not there', intent('panel-adjustment', { entry: 'P-9' }), null],
  ['a place of a proposal that is not there', intent('quota-place', { entry: 'P-9' }), null],
])('what is before now, for %s', (_, meant, before) => {
  expect(beforeNow(basis, taken, meant, UNDISPUTED.lotOf)).toBe(before);
});

test('of contradicting files none are known where only those that count are', () => {
  expect(beforeNow({ ...basis, disputes: null }, [], intent('resolve-conflict', { juror }), UNDISPUTED.lotOf)).toBe('');
});

test('the panel’s choice between files is known by juror, unless it was reversed', () => {
  const chosen = decision(2, 'resolve-conflict', { juror, before: 'a b', after: 'b' });
  expect([...resolutionsIn([...taken, chosen])]).toEqual([[juror, { among: ['a', 'b'], chosen: 'b' }]]);
  expect([...resolutionsIn([...taken, chosen, decision(3, 'reversal', { before: '2' })])]).toEqual([]);
  expect([...resolutionsIn([decision(1, 'resolve-conflict', { before: 'a b', after: null })])]).toEqual([]);
});
