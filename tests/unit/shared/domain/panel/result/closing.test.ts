import { describe, expect, test } from 'vitest';
import { type BundleFacts, planOf } from '#shared/domain/panel/merging/panel-plan.ts';
import { decideOnObstacles, findClosingObstacles, nameObstacles, openObstacles } from '#shared/domain/panel/result/close-decisions.ts';
import { progressOf } from '#shared/domain/panel/result/completeness.ts';
import { attendanceOf, buildPanelResult, inputsOf, notOnPanel } from '#shared/domain/panel/result/panel-result.ts';
import { rowOf } from '#shared/domain/panel/result/panel-ranking.ts';
import type { Decision } from '#shared/domain/panel/result/result.ts';
import { type ScoreFile } from '#shared/domain/panel/sheet/score-sheet.ts';
import { decision, DECIDED_AT } from '#tests/support/panel/decisions.ts';
import {
  bundleFacts,
  checkedFile,
  member,
  opened,
  rulesFrom,
  scoreFile,
  sheet,
  thumbprint,
  UNDISPUTED,
} from '#tests/support/panel/panel.ts';
import { rankingOf, soundRules } from '#tests/support/engine/scores.ts';

const DEADLINE = '2023-07-20T10:00:00.000Z';
const jurors = ['Juri 1', 'Juri 2', 'Juri 3'].map(thumbprint).toSorted();
const [one = '', two = '', three = ''] = jurors;

function built(
  files: readonly ScoreFile[],
  decisions: readonly Decision[],
  document: Record<string, unknown> = {},
  changes: Partial<BundleFacts> = {},
) {
  const facts = bundleFacts({ deadline: DEADLINE, ...changes });
  const plan = planOf({ ...facts, stage: { ...facts.stage, rules: rulesFrom(document) } });
  const stated = { revision: 2, previous: 'x', closedAt: '2023-07-21T06:00:00.000Z', decisions, attendance: [] };
  return buildPanelResult(
    plan,
    files.map((file) => checkedFile(file, '', plan)),
    stated,
    UNDISPUTED,
  );
}

describe('what stands in the way of closing', () => {
  const plan = planOf(bundleFacts({ deadline: DEADLINE }));
  const late = '2023-07-20T10:00:00.001Z';
  const files = [three, one].map((juror, index) => checkedFile(scoreFile({ juror, createdAt: index === 0 ? late : DEADLINE })));
  const obstacles = nameObstacles(findClosingObstacles(progressOf(plan, files), files, DEADLINE));

  test('is a file after the deadline, to the millisecond, and whoever owes sheets, by how many', () => {
    expect(obstacles).toEqual([
      { kind: 'accept-late', juror: three, before: late },
      { kind: 'waive-missing', juror: two, before: '3' },
    ]);
    expect(findClosingObstacles(progressOf(plan, files), files, null).late).toEqual([]);
  });

  test('is named in the order of jurors', () => {
    const everybodyLate = jurors.toReversed().map((juror) => checkedFile(scoreFile({ juror, createdAt: late })));
    expect(findClosingObstacles([], everybodyLate, DEADLINE).late.map(({ juror }) => juror)).toEqual(jurors);
    expect(findClosingObstacles(progressOf(plan, []).toReversed(), [], DEADLINE).owing.map(({ juror }) => juror)).toEqual(jurors);
  });

  test('is overcome by a decision on that very thing, for one reason, numbered after those before', () => {
    const decided = decideOnObstacles(obstacles, 'Disetujui panel.', DECIDED_AT, 4);
    expect(decided).toEqual([
      { number: 5, kind: 'accept-late', entry: null, juror: three, before: late, after: null, reason: 'Disetujui panel.', at: DECIDED_AT },
      { number: 6, kind: 'waive-missing', entry: null, juror: two, before: '3', after: null, reason: 'Disetujui panel.', at: DECIDED_AT },
    ]);
    expect(decideOnObstacles(obstacles, 'x', DECIDED_AT).map(({ number }) => number)).toEqual([1, 2]);
    expect(openObstacles(obstacles, decided)).toEqual([]);
    expect(openObstacles(obstacles, decided.slice(1))).toEqual(obstacles.slice(0, 1));
    expect(openObstacles(obstacles, [{ ...decided[1], before: '2' } as Decision])).toEqual(obstacles);
    expect(openObstacles(obstacles, [...decided, decision(7, 'reversal', { before: '6' })])).toEqual(obstacles.slice(1));
  });
});

describe('a result', () => {
  test('is refused where the rules give no ranking', () => {
    const conflicts = [
      { juror: one, entry: 'P-1', kind: 'actual' as const, reason: 'x' },
      { juror: two, entry: 'P-2', kind: 'actual' as const, reason: 'x' },
    ];
    const { stage, proposals } = bundleFacts();
    const roster = stage.roster.filter((each) => each.thumbprint !== three);
    const changes = { stage: { ...stage, roster, conflicts }, proposals: proposals.slice(0, 2) };
    const sheets = ['P-1', 'P-2'].map((entry) => sheet(entry));
    const files = [one, two].map((juror) => scoreFile({ juror, sheets }));
    expect(built(files, [], { aggregate: { method: 'adjusted-mean' } }, changes)).toMatchObject({
      ok: false,
      error: { kind: 'disconnected' },
    });
    expect(built(files, [], {}, changes).ok).toBe(true);
  });

  test('is refused where a decision no longer fits the files, which is named', () => {
    const stale = decision(1, 'exclude', { entry: 'P-1', before: '2' });
    expect(
      built(
        jurors.map((juror) => scoreFile({ juror })),
        [stale],
      ),
    ).toEqual({
      ok: false,
      error: { kind: 'decisions-outdated', faults: [{ number: 1, fault: 'changed' }] },
    });
  });

  test('has the decided ranking beside the computed one only where a decision touches it', () => {
    const files = [one, two].map((juror) => scoreFile({ juror }));
    const waived = decision(1, 'waive-missing', { juror: three, before: '3' });
    const excluded = decision(2, 'exclude', { entry: 'P-1', before: '1' });
    const without = built(files, [waived]);
    expect(without.ok && 'decided' in without.value).toBe(false);
    const decided = built(files, [waived, excluded]);
    expect(decided.ok && decided.value.decided?.map(({ entry, status }) => [entry, status])).toEqual([
      ['P-2', 'ranked'],
      ['P-3', 'ranked'],
      ['P-1', 'excluded'],
    ]);
    expect(decided.ok && decided.value.ranking.map(({ entry }) => entry)).toEqual(['P-1', 'P-2', 'P-3']);
  });

  test('states what it is of and what it rests on', () => {
    const files = jurors.toReversed().map((juror) => scoreFile({ juror }));
    const result = built(files, []);
    const { competitionId, stageId, bundleId, stageDigest } = bundleFacts();
    expect(result.ok && result.value).toMatchObject({
      formatVersion: 1,
      competitionId,
      stageId,
      bundleId,
      stageDigest,
      revision: 2,
      previous: 'x',
      drawSeed: null,
      inputs: jurors.map((juror) => ({ juror, revision: 1, sha256: opened(scoreFile({ juror })).opened })),
    });
    expect(inputsOf([])).toEqual([]);
  });
});

test('a line names only jurors whose total counts, and each step that broke a tie once', () => {
  const rules = soundRules({
    combine: 'juror-totals',
    criteria: [
      { id: 'a', weight: 50 },
      { id: 'b', weight: 50 },
    ],
    ties: ['criterion:a', 'median', 'shared'],
  });
  const { proposals } = rankingOf(rules, { A: { J1: [60, 60], J2: [70, null] }, B: { J1: [50, 70] } });
  const rows = proposals.map((line) => rowOf(rules, line));
  expect(rows[0]).toMatchObject({ entry: 'A', jurors: [{ juror: 'J1', total: '60/1' }], brokenBy: 'criterion:a' });
  expect(rows[1]).toMatchObject({ entry: 'B', brokenBy: 'criterion:a' });
});

describe('attendance', () => {
  const roster = [member('Sekretaris', 'secretariat'), member('Wakil', 'chair-deputy'), member('Ketua', 'chair'), member('Juri', 'juror')];
  const plan = planOf(bundleFacts({ stage: { ...bundleFacts().stage, roster } }));

  test('is of everybody who judges, ordered, present where named', () => {
    const present = [thumbprint('Juri'), thumbprint('Sekretaris')];
    const expected = ['Wakil', 'Ketua', 'Juri'].map((name) => ({ thumbprint: thumbprint(name), present: name === 'Juri' }));
    expect(attendanceOf(plan, present)).toEqual(expected.toSorted((a, b) => (a.thumbprint < b.thumbprint ? -1 : 1)));
  });

  test('of somebody who does not judge cannot be recorded', () => {
    expect(notOnPanel(plan, [thumbprint('Sekretaris'), thumbprint('Ketua')])).toEqual([thumbprint('Sekretaris')]);
  });
});
