import { describe, expect, test } from 'vitest';
import { type BundleChanges, changesNothing, type ComparedBundle, compareBundles } from '#shared/domain/competition/compare-bundles.ts';
import type { Role } from '#shared/domain/competition/roster.ts';
import { bareStage } from '#tests/support/panel/bare-stage.ts';

const person = (thumbprint: string, name: string, ...roles: readonly Role[]) => ({ thumbprint, name, institution: 'Dinas', roles });
const proposal = (entry: string, subject = entry) => ({ entry, title: `Judul ${entry}`, subject });

const before: ComparedBundle = {
  stage: bareStage(),
  roster: [person('a', 'Juri 1', 'juror'), person('b', 'Juri 2', 'juror'), person('c', 'Ketua', 'chair')],
  proposals: [proposal('P-1'), proposal('P-2'), proposal('P-3')],
  stageDigest: 'kriteria',
};

function changed(changes: Partial<ComparedBundle>, juror: string | null = 'a'): BundleChanges {
  return compareBundles(before, { ...before, ...changes }, juror);
}

test('a successor that says the same changes nothing', () => {
  expect(changesNothing(changed({}))).toBe(true);
  expect(changesNothing(compareBundles(before, before, null))).toBe(true);
});

test('proposals are corrected where their record or an attachment differs, added, and removed, by entry number', () => {
  const changes = changed({ proposals: [proposal('P-4'), proposal('P-3', 'lain'), proposal('P-1')] });
  expect(changes.corrected).toEqual([{ entry: 'P-3', title: 'Judul P-3' }]);
  expect(changes.added.map(({ entry }) => entry)).toEqual(['P-4']);
  expect(changes.removed.map(({ entry }) => entry)).toEqual(['P-2']);
  expect(changes.assigned).toEqual({ added: ['P-4'], removed: ['P-2'] });
  expect(changesNothing(changes)).toBe(false);
});

describe('rules', () => {
  const { rules } = before.stage;

  test('with other criteria say that no sheet counts any more', () => {
    expect(changed({ stageDigest: 'lain' })).toMatchObject({ criteria: true, rules: false });
  });

  test('with the same criteria and another way to rank say that alone', () => {
    const stage = { ...before.stage, rules: { ...rules, quorum: { minJurors: 5 } } };
    expect(changed({ stage })).toMatchObject({ criteria: false, rules: true });
  });

  test('are others where points are added to a proposal, or another total is carried, also beside other criteria', () => {
    const adjusted = bareStage({ adjustments: [{ entry: 'P-1', points: -2, reason: 'Terlambat' }] });
    const carried = bareStage({ carried: [{ stage: 'awal', code: 'AAAA-BBBB', totals: [] }] });
    expect(changed({ stage: adjusted }).rules).toBe(true);
    expect(changed({ stage: carried, stageDigest: 'lain' }).rules).toBe(true);
  });
});

describe('people', () => {
  test('join and leave', () => {
    const roster = [...before.roster.slice(1), person('d', 'Juri 3', 'juror')];
    expect(changed({ roster })).toMatchObject({ joined: ['Juri 3'], left: ['Juri 1'], newKeys: [], roles: [] });
  });

  test('with another key under the same name are no strangers: a lost key was replaced', () => {
    const roster = [person('z', 'Juri 1', 'juror'), ...before.roster.slice(1)];
    expect(changed({ roster }, 'z')).toMatchObject({ joined: [], left: [], newKeys: ['Juri 1'] });
  });

  test('may take other roles', () => {
    const roster = [...before.roster.slice(0, 2), person('c', 'Ketua', 'chair', 'juror')];
    expect(changed({ roster }).roles).toEqual(['Ketua']);
  });
});

test('another deadline is told with the one before', () => {
  const deadline = { local: '2023-08-01T17:00', zone: 'Asia/Jakarta' };
  const changes = changed({ stage: { ...before.stage, deadline } });
  expect(changes.deadline).toEqual({ before: before.stage.deadline, after: deadline });
  expect(changesNothing(changes)).toBe(false);
});

test('what is asked of one juror is told for that juror, and for nobody without one', () => {
  const assignments = { mode: 'listed', jurors: [{ juror: 'a', entries: ['P-2'] }] } as const;
  const stage = { ...before.stage, assignments };
  expect(changed({ stage }).assigned).toEqual({ added: [], removed: ['P-1', 'P-3'] });
  expect(changed({ stage }, null).assigned).toEqual({ added: [], removed: [] });
});

test('visits change where their team does, for everybody or for one juror who was or is in it', () => {
  const team = (entry: string, ...jurors: readonly string[]) => ({ entry, jurors, lead: null });
  const visited = { ...before, stage: bareStage({ visits: [team('P-1', 'a', 'b'), team('P-2', 'b', 'c')] }) };
  const moved = { ...before, stage: bareStage({ visits: [team('P-1', 'a', 'c'), team('P-2', 'b', 'c'), team('P-3', 'b', 'c')] }) };
  const seenBy = (juror: string | null) => compareBundles(visited, moved, juror).visits;
  expect([seenBy(null), seenBy('a'), seenBy('b'), seenBy('c')]).toEqual([['P-1', 'P-3'], ['P-1'], ['P-1', 'P-3'], ['P-1', 'P-3']]);
  expect(changesNothing(compareBundles(before, visited, 'z'))).toBe(true);
  expect(changesNothing(compareBundles(before, visited, 'c'))).toBe(false);
});
