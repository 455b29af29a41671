import { expect, test } from 'vitest';
import { moved } from '#shared/domain/competition/draft/edit-list.ts';
import { listingOf } from '#shared/domain/competition/draft/listing.ts';
import { preparedRecords, stageDraft } from '#tests/support/competition/prepared-draft.ts';

test('a competition is listed with its stages as they are held and the proposals it has', () => {
  const records = [
    ...preparedRecords(),
    { kind: 'stages', value: ['akhir', 'penilaian-proposal', 'hilang'] },
    { kind: 'stage', id: 'akhir', value: stageDraft({ name: { id: 'Akhir', en: 'Final' } }) },
    { kind: 'proposal', id: 'KOTA-002', value: null },
  ] as const;
  expect(listingOf('c', records, '2026-05-01T00:00:00.000Z')).toMatchObject({
    id: 'c',
    stages: [{ id: 'Akhir', en: 'Final' }, stageDraft().name],
    proposals: 1,
    savedAt: '2026-05-01T00:00:00.000Z',
  });
});

test.each([
  [0, 2, 'bca'],
  [2, 0, 'cab'],
  [1, 1, 'abc'],
  [3, 0, 'abc'],
  [0, 3, 'abc'],
  [0, -1, 'abc'],
])('what stands at %i is put where %i was, and nothing beyond the ends', (from, to, after) => {
  expect(moved(['a', 'b', 'c'], from, to).join('')).toBe(after);
});
