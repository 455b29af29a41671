import { expect, test } from 'vitest';
import type { Blocker, Caution } from '#shared/domain/competition/preparing/finding.ts';
import { type FindingPlace, placeOfFinding } from '#shared/domain/competition/preparing/finding-place.ts';

type Row = readonly [finding: Blocker | Caution, place: FindingPlace];
const rows: readonly Row[] = [
  [
    { kind: 'empty-text', path: 'name.en' },
    { screen: 'competition', path: 'name.en' },
  ],
  [
    { kind: 'weights-sum', path: 'rules.criteria', expected: '100', found: '90' },
    { screen: 'competition', path: 'rules.criteria' },
  ],
  [
    { kind: 'adjustment-stale', entries: ['KOTA-001'] },
    { screen: 'competition', path: 'adjustments' },
  ],
  [
    { kind: 'carried-unknown', stage: 'awal' },
    { screen: 'competition', path: 'rules.carry' },
  ],
  [
    { kind: 'carried-incomplete', stage: 'awal', entries: ['KOTA-001'] },
    { screen: 'competition', path: 'rules.carry' },
  ],
  [{ kind: 'no-deadline' }, { screen: 'competition', path: 'deadline' }],
  [{ kind: 'no-proposals' }, { screen: 'intake', entries: [] }],
  [
    { kind: 'division-unknown', entries: ['KOTA-001'] },
    { screen: 'intake', entries: ['KOTA-001'] },
  ],
  [{ kind: 'role-missing', lacks: 'chair' }, { screen: 'panel' }],
  [{ kind: 'not-compared', people: ['a'] }, { screen: 'panel' }],
  [
    { kind: 'not-assigned', entries: ['KOTA-001'] },
    { screen: 'assignment', part: 'scoring' },
  ],
  [
    { kind: 'not-connected', groups: [['a'], ['b']] },
    { screen: 'assignment', part: 'scoring' },
  ],
  [
    { kind: 'visit-short', entries: ['KOTA-001'] },
    { screen: 'assignment', part: 'visits' },
  ],
];

test.each(rows)('%o is put right where it stands', (finding, place) => {
  expect(placeOfFinding(finding)).toEqual(place);
});
