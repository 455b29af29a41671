import { describe, expect, it } from 'vitest';
import { assignedEntries, chairsOf, jurorsOf } from '#shared/domain/competition/assignment.ts';
import type { Role, RosterMember } from '#shared/domain/competition/roster.ts';

function member(thumbprint: string, ...roles: readonly Role[]): RosterMember {
  return { thumbprint, roles, agency: null, card: '' };
}

const roster = [
  member('a', 'juror'),
  member('b', 'chair', 'juror'),
  member('c', 'chair-deputy'),
  member('d', 'secretariat'),
  member('e', 'observer'),
];
const entries = ['B-2', 'A-10', 'A-1'];

describe('who scores what', () => {
  it('counts everybody with the juror role as a juror, also a chair who scores', () => {
    expect(jurorsOf({ roster })).toEqual(['a', 'b']);
  });

  it('seals to chairs and their deputies and to nobody else', () => {
    expect(chairsOf({ roster })).toEqual(['b', 'c']);
  });

  it('gives every juror every entry, by code unit, when all score all', () => {
    expect(assignedEntries({ roster, assignments: { mode: 'all' } }, entries, 'a')).toEqual(['A-1', 'A-10', 'B-2']);
  });

  it('gives a juror only the listed entries, and none to a juror without a list', () => {
    const assignments = { mode: 'listed', jurors: [{ juror: 'a', entries: ['A-10'] }] } as const;
    expect(assignedEntries({ roster, assignments }, entries, 'a')).toEqual(['A-10']);
    expect(assignedEntries({ roster, assignments }, entries, 'b')).toEqual([]);
  });

  it('gives nothing to a chair, secretariat or observer who is not a juror', () => {
    for (const other of ['c', 'd', 'e', 'unknown'])
      expect(assignedEntries({ roster, assignments: { mode: 'all' } }, entries, other)).toEqual([]);
  });
});
