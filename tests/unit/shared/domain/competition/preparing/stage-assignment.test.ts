import { describe, expect, test } from 'vitest';
import type { AssignmentDraft, CompetitionRecord, StageDraft } from '#shared/domain/competition/draft/records.ts';
import { assigningTask } from '#shared/domain/competition/preparing/assigning-task.ts';
import { preflight } from '#shared/domain/competition/preparing/preflight.ts';
import { preparedProposals, preparedStage } from '#shared/domain/competition/preparing/prepared-stage.ts';
import { replacePerson } from '#shared/domain/competition/preparing/replace-person.ts';
import { proposalFacts } from '#tests/support/competition/competition.ts';
import { panelPerson, preparedDraft, STAGE, stageDraft } from '#tests/support/competition/prepared-draft.ts';

const BOTH = ['KOTA-001', 'KOTA-002'];
const listed = (...jurors: readonly { readonly juror: string; readonly entries: readonly string[] }[]): CompetitionRecord => ({
  kind: 'assignment',
  id: STAGE,
  value: { mode: 'listed', perProposal: 1, seed: 'x', jurors } satisfies AssignmentDraft,
});
const conflict = (juror: string, entry: string): CompetitionRecord => ({
  kind: 'conflict',
  id: `${STAGE}:${juror}:${entry}`,
  value: { kind: 'actual', reason: 'Keluarga' },
});
const ruled = (changes: Partial<StageDraft['rules']>): StageDraft => stageDraft({ rules: { ...stageDraft().rules, ...changes } });

describe('a list of who scores what', () => {
  test('is signed as it stands, without how it came about', () => {
    const jurors = [
      { juror: 'a', entries: BOTH },
      { juror: 'b', entries: ['KOTA-001'] },
    ];
    expect(preparedStage(preparedDraft([listed(...jurors)]), STAGE, []).assignments).toEqual({ mode: 'listed', jurors });
  });

  test('over which all jurors are connected suits the adjusted mean, and so does everybody scoring everything', () => {
    const adjusted = ruled({ aggregate: { method: 'adjusted-mean' } });
    const connected = listed({ juror: 'a', entries: BOTH }, { juror: 'b', entries: ['KOTA-002'] });
    expect(preflight(preparedDraft([connected], adjusted), STAGE).blockers).toEqual([]);
    expect(preflight(preparedDraft([], adjusted), STAGE).blockers).toEqual([]);
  });

  test('that a conflict of interest cuts in two does not suit it', () => {
    const lists = listed({ juror: 'a', entries: BOTH }, { juror: 'b', entries: BOTH });
    const draft = preparedDraft(
      [lists, conflict('a', 'KOTA-002'), conflict('b', 'KOTA-001')],
      ruled({ aggregate: { method: 'adjusted-mean' } }),
    );
    expect(preflight(draft, STAGE).blockers).toEqual([{ kind: 'not-connected', groups: [['a'], ['b']] }]);
  });
});

describe('what keeps a stage from being signed', () => {
  test('is a quota for a group that does not exist, while one for a group that does is none', () => {
    const quotas = { by: 'group', counts: { umum: 1, khusus: 2 }, overNomination: 1, unfilled: 'open' } as const;
    const groups = { kind: 'groups', value: [{ id: 'umum', name: { id: 'Umum', en: 'General' } }] } as const;
    expect(preflight(preparedDraft([groups], ruled({ selection: { top: null, quotas } })), STAGE).blockers).toEqual([
      { kind: 'unknown-division', path: 'rules.selection.quotas', division: 'khusus' },
    ]);
  });

  test('is a proposal of a group that does not exist, or without an agency', () => {
    const more: readonly CompetitionRecord[] = [
      { kind: 'proposal', id: 'KOTA-001', value: proposalFacts('Judul', { cluster: 'kota', group: 'umum' }) },
      { kind: 'proposal', id: 'KOTA-002', value: proposalFacts('Judul', { cluster: 'kota', agency: '' }) },
    ];
    expect(preflight(preparedDraft(more), STAGE).blockers).toEqual([
      { kind: 'proposal-unnamed', entries: ['KOTA-002'] },
      { kind: 'division-unknown', entries: ['KOTA-001'] },
    ]);
  });
});

test('clusters are signed in the order of their ids, under names without white space at their ends', () => {
  const clusters = ['kota', 'desa'].map((id) => ({ id, name: { id: ` ${id} `, en: id } }));
  expect(preparedStage(preparedDraft([{ kind: 'clusters', value: clusters }]), STAGE, []).clusters).toEqual([
    { id: 'desa', name: { id: 'desa', en: 'desa' } },
    { id: 'kota', name: { id: 'kota', en: 'kota' } },
  ]);
});

test('a proposal about which nothing was told has no texts and no files', () => {
  expect(preparedProposals(preparedDraft(), STAGE)[0]).toMatchObject({ entry: 'KOTA-001', narrative: [], attachments: [] });
});

test('a proposal without an agency is nobody’s own', () => {
  const draft = preparedDraft([
    { kind: 'person', id: 'a', value: panelPerson({ agency: '' }) },
    { kind: 'proposal', id: 'KOTA-001', value: proposalFacts('Judul', { agency: '', cluster: 'kota' }) },
  ]);
  expect(assigningTask(draft, STAGE, { perProposal: 1, seed: 's', fixed: [] }).barred).toEqual([]);
});

describe('a person who gets another card', () => {
  const card = { kind: 'person', id: 'n', value: panelPerson({ card: 'baru', compared: null }) } as const;

  test('takes over visits to which the old one was sent, also as one who does not lead', () => {
    const teams = [
      { entry: 'KOTA-001', jurors: ['a', 'b'], lead: null },
      { entry: 'KOTA-002', jurors: ['a', 'b'], lead: 'b' },
    ];
    const draft = preparedDraft([card, { kind: 'visits', id: STAGE, value: { perVisit: 2, seed: 's', teams } }]);
    expect(replacePerson(draft, 'a', 'n').find(({ kind }) => kind === 'visits')).toMatchObject({
      value: {
        perVisit: 2,
        teams: [
          { entry: 'KOTA-001', jurors: ['b', 'n'], lead: null },
          { entry: 'KOTA-002', jurors: ['b', 'n'], lead: 'b' },
        ],
      },
    });
    expect(
      replacePerson(preparedDraft([card, { kind: 'visits', id: STAGE, value: { perVisit: 2, seed: 's', teams: [] } }]), 'a', 'n'),
    ).toHaveLength(2);
  });

  test('takes over a list although the new card had none', () => {
    const draft = preparedDraft([card, listed({ juror: 'a', entries: BOTH }, { juror: 'b', entries: ['KOTA-001'] })]);
    expect(replacePerson(draft, 'a', 'n').find(({ kind }) => kind === 'assignment')).toMatchObject({
      value: {
        jurors: [
          { juror: 'b', entries: ['KOTA-001'] },
          { juror: 'n', entries: BOTH },
        ],
      },
    });
  });

  test('must be another one of the panel', () => {
    const draft = preparedDraft([card]);
    for (const [old, next] of [
      ['a', 'a'],
      ['a', 'x'],
      ['x', 'n'],
    ] as const)
      expect(replacePerson(draft, old, next)).toEqual([]);
  });
});
