import { describe, expect, it } from 'vitest';
import { err } from '#shared/base/result.ts';
import { checkScoreFile } from '#shared/domain/panel/merging/check-score-file.ts';
import { STANDING } from '#shared/domain/panel/merging/checked-score-file.ts';
import type { Rejection } from '#shared/domain/panel/merging/outcome.ts';
import { type BundleFacts, planOf } from '#shared/domain/panel/merging/panel-plan.ts';
import type { CriterionScore, ScoreFile, ScoreSheet } from '#shared/domain/panel/sheet/score-sheet.ts';
import { MISSING } from '#shared/domain/scoring/marks/grid.ts';
import { bundleFacts, opened, rulesFrom, scoreFile, sha256, sheet, thumbprint } from '#tests/support/panel/panel.ts';

const ENTRIES = ['P-1', 'P-2', 'P-3'];

function check(file: ScoreFile, facts: Partial<BundleFacts> = {}) {
  return checkScoreFile(planOf(bundleFacts(facts)), opened(file));
}

function withFirstSheet(changes: Partial<ScoreSheet>): ScoreFile {
  return scoreFile({ sheets: [sheet('P-1', changes), sheet('P-2'), sheet('P-3')] });
}

function withScores(scores: readonly CriterionScore[]): ScoreFile {
  return withFirstSheet({ scores });
}

function scores(significance: number | null, novelty: number | null = 70): readonly CriterionScore[] {
  return [
    { criterion: 'novelty', score: novelty, comment: '' },
    { criterion: 'significance', score: significance, comment: '' },
  ];
}

const changed = { at: '2023-07-20T03:00:00.000Z', reason: 'salah ketik' };

describe('a score file is rejected', () => {
  const cases: readonly (readonly [string, ScoreFile, Rejection['reason'], string | null])[] = [
    ['of another competition', scoreFile({ competitionId: 'iga' }), 'other-competition', 'iga'],
    ['of another stage', scoreFile({ stageId: 'tahap-2' }), 'other-stage', 'tahap-2'],
    ['made for a bundle that is no ancestor', scoreFile({ bundleId: sha256('other') }), 'other-bundle', null],
    ['that names this bundle with other criteria', scoreFile({ stageDigest: sha256('other') }), 'other-bundle', 'stageDigest'],
    ['of somebody who is no juror', scoreFile({ juror: thumbprint('Ketua Panel') }), 'signer-not-on-roster', null],
    ['whose first revision names a previous one', scoreFile({ previous: sha256('x') }), 'not-exact-form', 'previous'],
    ['whose second revision names no previous one', scoreFile({ revision: 2 }), 'not-exact-form', 'previous'],
    ['with a sheet too few', scoreFile({ sheets: [sheet('P-1'), sheet('P-3')] }), 'sheet-missing', 'P-2'],
    [
      'with a sheet for an unknown proposal',
      scoreFile({ sheets: [...ENTRIES, 'P-9'].map((entry) => sheet(entry)) }),
      'unknown-proposal-or-criterion',
      'P-9',
    ],
    ['with a sheet for an altered proposal', withFirstSheet({ subject: sha256('altered') }), 'unknown-proposal-or-criterion', 'P-1'],
    [
      'with an unknown criterion',
      withScores([...scores(80), { criterion: 'x', score: 1, comment: '' }]),
      'unknown-proposal-or-criterion',
      'P-1 x',
    ],
    ['with a score above the scale', withScores(scores(100.5)), 'score-outside-scale', 'P-1 significance 100.5'],
    ['with a score below the scale', withScores(scores(-0.5)), 'score-outside-scale', 'P-1 significance -0.5'],
    ['with a score off the step', withScores(scores(80.25)), 'score-outside-scale', 'P-1 significance 80.25'],
    [
      'with a score a hair off the step',
      withScores(scores(80.00000000000001)),
      'score-outside-scale',
      'P-1 significance 80.00000000000001',
    ],
    ['called scored without a mark that counts', withScores(scores(null)), 'score-outside-scale', 'P-1 significance'],
    ['called scored without the criterion', withScores(scores(80).slice(0, 1)), 'score-outside-scale', 'P-1 significance'],
    ['called recused without a recusal', withFirstSheet({ status: 'recused' }), 'not-exact-form', 'P-1'],
    ['called scored with a recusal', withFirstSheet({ recusal: { kind: 'actual', reason: 'x' } }), 'not-exact-form', 'P-1'],
    [
      'with a history of an unknown criterion',
      withFirstSheet({ history: [{ criterion: 'x', old: 1, new: 2, ...changed }] }),
      'unknown-proposal-or-criterion',
      'P-1 x',
    ],
    [
      'with a history of a score no scale has',
      withFirstSheet({ history: [{ criterion: 'novelty', old: 1, new: 101, ...changed }] }),
      'score-outside-scale',
      'P-1 novelty 101',
    ],
  ];
  it.each(cases)('%s', (_, file, reason, at) => {
    expect(check(file)).toEqual(err({ reason, at }));
  });

  it('with a sheet for a proposal that was assigned to others', () => {
    const assignments = { mode: 'listed', jurors: [{ juror: thumbprint('Juri 1'), entries: ['P-1', 'P-2'] }] } as const;
    const { stage } = bundleFacts();
    expect(check(scoreFile(), { stage: { ...stage, assignments } })).toEqual(err({ reason: 'proposal-not-assigned', at: 'P-3' }));
  });
});

describe('a score file is accepted', () => {
  it('with its marks packed in steps above the least, in the order of the rules', () => {
    const checked = check(scoreFile());
    expect(checked.ok && [...checked.value.marks.subarray(0, 3)]).toEqual([161, 140, MISSING]);
    expect(checked.ok && [...checked.value.standing]).toEqual([STANDING.scored, STANDING.scored, STANDING.scored]);
  });

  it('with a tenth exactly on a step of a tenth', () => {
    const { stage } = bundleFacts();
    const tenths = { ...stage, rules: rulesFrom({ scale: { min: 0, max: 10, step: 0.1 } }) };
    const file = scoreFile({ sheets: ENTRIES.map((entry) => sheet(entry, { scores: scores(0.3, 9.7) })) });
    const checked = check(file, { stage: tenths });
    expect(checked.ok && [...checked.value.marks.subarray(0, 2)]).toEqual([3, 97]);
  });

  it('with a recusal, whose marks do not count', () => {
    const recusal = { kind: 'actual', reason: 'instansi sendiri' } as const;
    const checked = check(withFirstSheet({ status: 'recused', recusal }));
    expect(checked.ok && checked.value.standing[0]).toBe(STANDING.recused);
    expect(checked.ok && checked.value.recusals.get(0)).toEqual(recusal);
    expect(checked.ok && checked.value.marks[0]).toBe(MISSING);
  });

  it('with an incomplete sheet, which counts nowhere', () => {
    const checked = check(withFirstSheet({ status: 'incomplete', scores: scores(80, null) }));
    expect(checked.ok && checked.value.standing[0]).toBe(STANDING.missing);
    expect(checked.ok && checked.value.marks[0]).toBe(MISSING);
  });
});

describe('a score file made for an ancestor', () => {
  const ancestor = { bundleId: sha256('ancestor') };

  it('keeps the sheets of unchanged proposals and owes the others again', () => {
    const sheets = [sheet('P-1'), sheet('P-2', { subject: sha256('before the correction') }), sheet('P-9')];
    const checked = check(scoreFile({ ...ancestor, sheets }));
    expect(checked.ok && [...checked.value.standing]).toEqual([STANDING.scored, STANDING.missing, STANDING.missing]);
  });

  it('counts nothing once the criteria have changed', () => {
    const checked = check(scoreFile({ ...ancestor, stageDigest: sha256('before') }));
    expect(checked.ok && [...checked.value.standing]).toEqual([STANDING.missing, STANDING.missing, STANDING.missing]);
  });

  it('is still rejected for a score off the scale in a sheet that would count', () => {
    const checked = check({ ...withScores(scores(101)), ...ancestor });
    expect(checked).toEqual(err({ reason: 'score-outside-scale', at: 'P-1 significance 101' }));
  });
});
