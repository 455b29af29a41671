import { describe, expect, it } from 'vitest';
import { applyRecords } from '#shared/domain/competition/draft/draft.ts';
import { replacePerson } from '#shared/domain/competition/preparing/replace-person.ts';
import { panelPerson, preparedDraft, STAGE } from '#tests/support/competition/prepared-draft.ts';

const newCard = { kind: 'person', id: 'n', value: panelPerson({ card: 'kartu baru', compared: null }) } as const;

describe('a person whose key was lost', () => {
  it('keeps roles, agency, proposals, conflicts and visits under the new card, whose fingerprint is yet to be compared', () => {
    const draft = preparedDraft([
      newCard,
      { kind: 'person', id: 'a', value: panelPerson({ roles: ['juror', 'chair-deputy'], agency: 'Dinas Kesehatan' }) },
      {
        kind: 'assignment',
        id: STAGE,
        value: {
          mode: 'listed',
          perProposal: 1,
          seed: 's',
          jurors: [
            { juror: 'a', entries: ['KOTA-001'] },
            { juror: 'n', entries: ['KOTA-002'] },
          ],
        },
      },
      { kind: 'assignment', id: 'lain', value: { mode: 'all' } },
      { kind: 'conflict', id: `${STAGE}:a:KOTA-002`, value: { kind: 'actual', reason: 'Keluarga' } },
      { kind: 'visits', id: STAGE, value: { perVisit: 2, seed: 's', teams: [{ entry: 'KOTA-001', jurors: ['a', 'b'], lead: 'a' }] } },
    ]);
    const after = applyRecords(draft, replacePerson(draft, 'a', 'n'));
    expect(after.person.has('a')).toBe(false);
    expect(after.person.get('n')).toEqual({ ...draft.person.get('a'), card: 'kartu baru', compared: null });
    expect(after.assignment.get(STAGE)).toMatchObject({ jurors: [{ juror: 'n', entries: ['KOTA-001', 'KOTA-002'] }] });
    expect([...after.conflict.keys()]).toEqual([`${STAGE}:n:KOTA-002`]);
    expect(after.visits.get(STAGE)?.teams).toEqual([{ entry: 'KOTA-001', jurors: ['b', 'n'], lead: 'n' }]);
  });

  it('is not replaced by nobody, nor by the same card', () => {
    const draft = preparedDraft([newCard]);
    expect(replacePerson(draft, 'a', 'x')).toEqual([]);
    expect(replacePerson(draft, 'x', 'n')).toEqual([]);
    expect(replacePerson(draft, 'a', 'a')).toEqual([]);
  });

  it('takes nothing over from others', () => {
    const draft = preparedDraft([
      newCard,
      {
        kind: 'assignment',
        id: STAGE,
        value: { mode: 'listed', perProposal: 1, seed: null, jurors: [{ juror: 'b', entries: ['KOTA-001'] }] },
      },
      { kind: 'conflict', id: `${STAGE}:b:KOTA-001`, value: { kind: 'potential', reason: 'Rekan' } },
    ]);
    expect(replacePerson(draft, 'a', 'n').map(({ kind }) => kind)).toEqual(['person', 'person']);
  });
});
