import { expect, test } from 'vitest';
import { assigningTask } from '#shared/domain/competition/preparing/assigning-task.ts';
import { preflight } from '#shared/domain/competition/preparing/preflight.ts';
import { preparedStage } from '#shared/domain/competition/preparing/prepared-stage.ts';
import { conflictsOf, peopleHolding } from '#shared/domain/competition/preparing/stage-panel.ts';
import { panelPerson, preparedDraft, STAGE, stageDraft } from '#tests/support/competition/prepared-draft.ts';

test('somebody with several roles holds each of them', () => {
  const draft = preparedDraft([{ kind: 'person', id: 'b', value: panelPerson({ roles: ['chair', 'juror'] }) }]);
  expect(peopleHolding(draft, 'juror')).toEqual(['a', 'b']);
  expect(peopleHolding(draft, 'chair')).toEqual(['b', 'k']);
  expect(peopleHolding(draft, 'chair', 'chair-deputy')).toEqual(['b', 'k', 'w']);
});

test('a draw is put to whoever judges, with what is known of each', () => {
  const draft = preparedDraft([{ kind: 'person', id: 'a', value: panelPerson({ expertise: [' Tata  Kelola '], maxLoad: 3 }) }]);
  const task = assigningTask(draft, STAGE, { perProposal: 2, seed: 's', fixed: [{ juror: 'a', entry: 'KOTA-001' }] });
  expect(task).toMatchObject({
    jurors: [
      { juror: 'a', expertise: ['tata kelola'], maxLoad: 3 },
      { juror: 'b', expertise: [], maxLoad: null },
    ],
    perProposal: 2,
    seed: 's',
    fixed: [{ juror: 'a', entry: 'KOTA-001' }],
  });
  expect(task.proposals.map(({ topics }) => topics)).toEqual([
    ['city', 'kota'],
    ['city', 'kota'],
  ]);
});

test('a competition is signed under names without white space at their ends', () => {
  const value = { id: 'new', name: { id: ' KIPP ', en: 'KIPP' }, organiser: ' Kota Contoh ', year: 2026 };
  const stage = preparedStage(preparedDraft([{ kind: 'competition', value }]), STAGE, []);
  expect(stage.competition).toEqual({ id: 'new', name: { id: 'KIPP', en: 'KIPP' }, organiser: 'Kota Contoh', year: 2026 });
});

test('a conflict of another stage is none of this one', () => {
  const value = { kind: 'actual', reason: 'Keluarga' } as const;
  const draft = preparedDraft([{ kind: 'conflict', id: 'lain:a:KOTA-001', value }]);
  expect(conflictsOf(draft, STAGE)).toEqual([]);
  expect(conflictsOf(draft, 'lain')).toEqual([{ juror: 'a', entry: 'KOTA-001', ...value }]);
});

test('a drop that leaves somebody everywhere is none to be told of', () => {
  const { rules } = stageDraft();
  const trimmed = stageDraft({ rules: { ...rules, aggregate: { method: 'trimmed-mean', drop: 1 } } });
  const third = { kind: 'person', id: 'c', value: panelPerson() } as const;
  expect(preflight(preparedDraft([third], trimmed), STAGE).cautions).toEqual([]);
  const away = { kind: 'conflict', id: `${STAGE}:c:KOTA-002`, value: { kind: 'actual', reason: 'x' } } as const;
  expect(preflight(preparedDraft([third, away], trimmed), STAGE).cautions).toEqual([
    { kind: 'drop-too-large', drop: 1, entries: ['KOTA-002'] },
  ]);
});
