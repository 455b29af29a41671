import { expect, test } from 'vitest';
import { proposeMapping } from '#shared/domain/intake/mapping/propose-mapping.ts';
import { SYNONYMS } from '#shared/domain/intake/mapping/synonyms.ts';

test.each(Object.entries(SYNONYMS))('a column of %s is known by each of its headings, in capitals too', (field, headings) => {
  expect(headings.length).toBeGreaterThan(0);
  for (const heading of headings) expect(proposeMapping([heading.toUpperCase()], [], []), heading).toEqual([field]);
});

test('no heading means two fields', () => {
  const headings = Object.values(SYNONYMS).flat();
  expect(headings.filter((heading, index) => headings.indexOf(heading) !== index)).toEqual([]);
});

test.each([
  ['Nomor Registrasi', 'entry'],
  ['JUDUL INOVASI', 'title'],
  ['Registration number', 'entry'],
  ['Alasan tidak lolos', 'outcomeReason'],
])('what offices write most, "%s", fills %s', (heading, field) => {
  expect(proposeMapping([heading], [], [])).toEqual([field]);
});

test.each(['No', 'Nomor urut', 'NO URUT', 'Nr', '#', 'Row'])('a column headed "%s" counts rows and fills nothing', (heading) => {
  expect(proposeMapping([heading], [], [])).toEqual([null]);
});
