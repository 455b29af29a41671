import { describe, expect, it } from 'vitest';
import { assigningTask } from '#shared/domain/competition/preparing/assigning-task.ts';
import { preparedProposals, preparedStage } from '#shared/domain/competition/preparing/prepared-stage.ts';
import { jurorsByEntry } from '#shared/domain/competition/preparing/stage-panel.ts';
import { visitingTask } from '#shared/domain/competition/preparing/visiting-task.ts';
import type { CompetitionRecord } from '#shared/domain/competition/draft/records.ts';
import { panelPerson, preparedDraft, STAGE, stageDraft } from '#tests/support/competition/prepared-draft.ts';
import { proposalFacts } from '#tests/support/competition/competition.ts';
import { sha256 } from '#tests/support/panel/panel.ts';

const file = (path: string, content: string) => ({ path, bytes: content.length, sha256: sha256(content), mediaType: 'text/plain' });

describe('a stage as it will be signed', () => {
  it('has its lists in the order of the format', () => {
    const draft = preparedDraft([
      { kind: 'groups', value: ['umum', 'khusus'].map((id) => ({ id, name: { id, en: id } })) },
      { kind: 'conflict', id: `${STAGE}:b:KOTA-001`, value: { kind: 'actual', reason: 'Keluarga' } },
      { kind: 'conflict', id: `${STAGE}:a:KOTA-002`, value: { kind: 'potential', reason: 'Rekan' } },
      { kind: 'conflict', id: 'presentasi:a:KOTA-001', value: { kind: 'actual', reason: 'Tahap lain' } },
    ]);
    const stage = preparedStage(
      draft,
      STAGE,
      ['b', 'a'].map((thumbprint) => ({ thumbprint, roles: ['juror'], agency: null, card: '' })),
    );
    expect(stage.groups.map(({ id }) => id)).toEqual(['khusus', 'umum']);
    expect(stage.roster.map(({ thumbprint }) => thumbprint)).toEqual(['a', 'b']);
    expect(stage.conflicts).toEqual([
      { juror: 'a', entry: 'KOTA-002', kind: 'potential', reason: 'Rekan' },
      { juror: 'b', entry: 'KOTA-001', kind: 'actual', reason: 'Keluarga' },
    ]);
    expect(stage.assignments).toEqual({ mode: 'all' });
  });

  it('has its field visits, or no word of them where there are none', () => {
    const teams = [{ entry: 'KOTA-001', jurors: ['a', 'b'], lead: 'b' }];
    const visited = preparedDraft([{ kind: 'visits', id: STAGE, value: { perVisit: 2, seed: 'x', teams } }]);
    expect(preparedStage(visited, STAGE, []).visits).toEqual(teams);
    expect(preparedStage(preparedDraft(), STAGE, [])).not.toHaveProperty('visits');
  });

  it('has points beside the scores and totals of carried stages in order, of those that take part, or no word of them', () => {
    const rules = { ...stageDraft().rules, carry: ['b', 'a', 'b'].map((stage) => ({ stage, weight: 10 })) };
    const totals = ['KOTA-001', 'KOTA-009'].map((entry) => ({ entry, total: '80/1' }));
    const more: readonly CompetitionRecord[] = [
      { kind: 'adjustment', id: `${STAGE}:KOTA-002`, value: { points: -2.5, reason: ' Terlambat ' } },
      { kind: 'adjustment', id: `${STAGE}:KOTA-001`, value: { points: 1, reason: 'Dua kali' } },
      { kind: 'adjustment', id: 'lain:KOTA-001', value: { points: 9, reason: 'Tahap lain' } },
      ...['b', 'a', 'c'].map((of): CompetitionRecord => ({ kind: 'carried', id: `${STAGE}:${of}`, value: { code: 'AAAA-BBBB', totals } })),
    ];
    const stage = preparedStage(preparedDraft(more, stageDraft({ rules })), STAGE, []);
    expect(stage.adjustments).toEqual([
      { entry: 'KOTA-001', points: 1, reason: 'Dua kali' },
      { entry: 'KOTA-002', points: -2.5, reason: 'Terlambat' },
    ]);
    expect(stage.carried?.map((carried) => [carried.stage, carried.totals.map(({ entry }) => entry)])).toEqual([
      ['a', ['KOTA-001']],
      ['b', ['KOTA-001']],
    ]);
    const plain = preparedStage(preparedDraft(), STAGE, []);
    expect([plain.adjustments, plain.carried]).toEqual([undefined, undefined]);
    expect(Object.keys(plain)).not.toContain('carried');
  });

  it('has each text in the order of the form, leaves out sections the form no longer has, and attaches the same bytes once', () => {
    const draft = preparedDraft([
      { kind: 'sections', value: ['a', 'b'].map((id) => ({ id, name: { id, en: id }, wordLimit: null })) },
      { kind: 'narrative', id: 'KOTA-001', value: ['b', 'a', 'c'].map((section) => ({ section, text: section })) },
      {
        kind: 'attachments',
        id: 'KOTA-001',
        value: [file('KOTA-001/z.txt', 'sama'), file('KOTA-001/a.txt', 'sama'), file('lain.txt', 'lain')],
      },
    ]);
    const [first] = preparedProposals(draft, STAGE);
    expect(first?.narrative.map(({ section }) => section)).toEqual(['a', 'b']);
    expect(first?.attachments.map(({ name }) => name).toSorted()).toEqual(['a.txt', 'lain.txt']);
    expect(first?.attachments.map(({ sha256: digest }) => digest)).toEqual([sha256('sama'), sha256('lain')].toSorted());
  });
});

describe('the task of drawing teams of a stage', () => {
  it('takes whoever scores a proposal, but for conflicts of interest and for people of its own agency', () => {
    const draft = preparedDraft([
      { kind: 'person', id: 'c', value: panelPerson() },
      { kind: 'person', id: 'a', value: panelPerson({ agency: 'Dinas Kesehatan' }) },
      { kind: 'proposal', id: 'KOTA-002', value: proposalFacts('Judul', { agency: 'Dinas Kesehatan', cluster: 'kota' }) },
      { kind: 'conflict', id: `${STAGE}:b:KOTA-001`, value: { kind: 'actual', reason: 'Keluarga' } },
    ]);
    const wish = { entries: ['KOTA-001', 'KOTA-002'], perVisit: 2, withLead: false, seed: 's' };
    expect([...visitingTask(draft, STAGE, wish).mayVisit]).toEqual([
      ['KOTA-001', ['a', 'c']],
      ['KOTA-002', ['b', 'c']],
    ]);
  });
});

describe('the task of assigning a stage', () => {
  const task = (more: Parameters<typeof preparedDraft>[0]) =>
    assigningTask(preparedDraft(more), STAGE, { perProposal: 2, seed: 's', fixed: [] });

  it('keeps jurors from proposals of their own agency, however it is written', () => {
    const more = [
      { kind: 'person', id: 'a', value: panelPerson({ agency: 'DINAS  Kesehatan ' }) },
      { kind: 'proposal', id: 'KOTA-002', value: proposalFacts('Judul', { agency: 'Dinas Kesehatan', cluster: 'kota' }) },
    ] as const;
    expect(task(more).barred).toEqual([{ juror: 'a', entry: 'KOTA-002' }]);
  });

  it('compares expertise with category, group and cluster by id or by name', () => {
    const more = [
      { kind: 'person', id: 'a', value: panelPerson({ expertise: ['Kota', 'Kesehatan'], maxLoad: 7 }) },
      { kind: 'proposal', id: 'KOTA-001', value: proposalFacts('Judul', { category: 'kesehatan', cluster: 'kota', group: 'umum' }) },
    ] as const;
    const { jurors, proposals } = task(more);
    expect(jurors[0]).toEqual({ juror: 'a', expertise: ['kota', 'kesehatan'], maxLoad: 7 });
    expect(proposals[0]?.topics).toEqual(['city', 'kesehatan', 'kota', 'umum']);
  });

  it('counts nobody for a proposal against a conflict of interest', () => {
    const draft = preparedDraft([{ kind: 'conflict', id: `${STAGE}:a:KOTA-001`, value: { kind: 'actual', reason: 'x' } }]);
    expect([...jurorsByEntry(draft, STAGE, ['KOTA-001', 'KOTA-002'])]).toEqual([
      ['KOTA-001', ['b']],
      ['KOTA-002', ['a', 'b']],
    ]);
  });
});
