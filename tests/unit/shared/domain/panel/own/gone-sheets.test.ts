import { expect, test } from 'vitest';
import { goneSheets } from '#shared/domain/panel/own/gone-sheets.ts';
import { sha256, sheet } from '#tests/support/panel/panel.ts';

const proposals = ['P-1', 'P-2', 'P-3'].map((entry) => ({ entry, subject: sha256(entry) }));
const NO_CONFLICTS = new Map();

test('a signed sheet is gone when its proposal has none any more; what is there stays, whatever is in it', () => {
  const signed = ['P-1', 'P-2', 'P-3'].map((entry) => sheet(entry));
  const here = new Map([['P-2', sheet('P-2', { status: 'incomplete', scores: [] })]]);
  const { gone, outdated } = goneSheets(signed, { proposals, conflicts: NO_CONFLICTS }, here);
  expect(gone.map(({ entry }) => entry)).toEqual(['P-1', 'P-3']);
  expect(outdated).toEqual([]);
});

test('a sheet made for another text of the proposal is named and not given back', () => {
  const { gone, outdated } = goneSheets([sheet('P-1', { subject: sha256('earlier') })], { proposals, conflicts: NO_CONFLICTS }, new Map());
  expect(gone).toEqual([]);
  expect(outdated).toEqual(['P-1']);
});

test('what is not asked any more, or is a known conflict, is neither', () => {
  const conflicts = new Map([['P-1', { juror: 'j', entry: 'P-1', kind: 'actual', reason: 'x' } as const]]);
  const found = goneSheets([sheet('P-1'), sheet('P-9')], { proposals, conflicts }, new Map());
  expect(found).toEqual({ gone: [], outdated: [] });
});
