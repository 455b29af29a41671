import { expect, it } from 'vitest';
import { carriedSheets } from '#shared/domain/competition/carried-sheets.ts';
import type { ComparedBundle } from '#shared/domain/competition/compare-bundles.ts';
import type { Role } from '#shared/domain/competition/roster.ts';
import { bareStage } from '#tests/support/panel/bare-stage.ts';

const person = (thumbprint: string, ...roles: readonly Role[]) => ({ thumbprint, name: thumbprint, institution: 'Dinas', roles });
const proposal = (entry: string, subject = entry) => ({ entry, title: entry, subject });
const before: ComparedBundle = {
  stage: bareStage(),
  roster: [person('a', 'juror'), person('b', 'juror'), person('c', 'chair')],
  proposals: [proposal('P-1'), proposal('P-2')],
  stageDigest: 'kriteria',
};
const after = (changes: Partial<ComparedBundle>) => carriedSheets(before, { ...before, ...changes });

it('keeps every sheet of a successor that says the same', () => {
  expect(after({})).toEqual({ kept: 4, again: 0, added: 0, dropped: 0 });
});

it('asks again for the sheets of a corrected proposal, and for all where the criteria changed', () => {
  expect(after({ proposals: [proposal('P-1', 'lain'), proposal('P-2')] })).toEqual({ kept: 2, again: 2, added: 0, dropped: 0 });
  expect(after({ stageDigest: 'lain' })).toEqual({ kept: 0, again: 4, added: 0, dropped: 0 });
});

it('begins anew for a juror with another key, and drops what is asked of nobody any more', () => {
  const roster = [person('a', 'juror'), person('n', 'juror'), person('c', 'chair')];
  expect(after({ roster, proposals: [proposal('P-1'), proposal('P-3')] })).toEqual({ kept: 1, again: 0, added: 3, dropped: 3 });
});
