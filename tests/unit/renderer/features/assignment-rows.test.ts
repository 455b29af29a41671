import { describe, expect, it } from 'vitest';
import { assignedRows, type ListedAssignment, loadsOf, withPairing } from '#renderer/features/assignment/rows.ts';
import { preparedDraft } from '#tests/support/prepared-draft.ts';

const assignment: ListedAssignment = {
  mode: 'listed',
  perProposal: 1,
  seed: '2026',
  jurors: [
    { juror: 'a', entries: ['KOTA-001'] },
    { juror: 'b', entries: ['KOTA-001', 'KOTA-002'] },
  ],
};
const names = [
  { juror: 'b', name: 'Juri 1' },
  { juror: 'a', name: 'Juri 2' },
];

describe('proposals with their jurors', () => {
  it('name jurors in the order given and leave out those who left the panel', () => {
    const rows = assignedRows(preparedDraft(), ['KOTA-001', 'KOTA-002'], assignment, names);
    expect(rows.map(({ jurors }) => jurors.map(({ name }) => name))).toEqual([['Juri 1', 'Juri 2'], ['Juri 1']]);
    expect(assignedRows(preparedDraft(), ['KOTA-001'], assignment, names.slice(0, 1))[0]?.jurors).toHaveLength(1);
  });

  it('count as made by hand once one pairing is changed, and stay in the order of the format', () => {
    const changed = withPairing(assignment, 'a', 'KOTA-000', true);
    expect(changed.seed).toBeNull();
    expect(changed.jurors[0]).toEqual({ juror: 'a', entries: ['KOTA-000', 'KOTA-001'] });
    expect(withPairing(changed, 'b', 'KOTA-001', false).jurors[1]).toEqual({ juror: 'b', entries: ['KOTA-002'] });
    expect(withPairing(assignment, 'c', 'KOTA-002', true).jurors.map(({ juror }) => juror)).toEqual(['a', 'b', 'c']);
  });

  it('tell the load of each juror', () => {
    expect([...loadsOf(assignment)]).toEqual([
      ['a', 1],
      ['b', 2],
    ]);
  });
});
