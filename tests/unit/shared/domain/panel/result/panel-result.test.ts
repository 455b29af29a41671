import { describe, expect, it } from 'vitest';
import { type BundleFacts, entryAt, planOf } from '#shared/domain/panel/merging/panel-plan.ts';
import { buildPanelResult } from '#shared/domain/panel/result/panel-result.ts';
import { readReason, writeReason } from '#shared/domain/panel/result/rank-reason.ts';
import type { ScoreFile } from '#shared/domain/panel/sheet/score-sheet.ts';
import { resultSchema } from '#shared/formats/chair/result.ts';
import { bundleFacts, checkedFile, rulesFrom, scoreFile, sheet, thumbprint, UNDISPUTED } from '#tests/support/panel/panel.ts';

const STATED = { revision: 1, previous: null, closedAt: '2023-07-20T06:00:00.000Z', decisions: [], attendance: [] };
const jurors = ['Juri 1', 'Juri 2', 'Juri 3'].map((name) => thumbprint(name));
const recusal = { kind: 'actual', reason: 'instansi sendiri' } as const;

function marked(entry: string, significance: number, novelty: number) {
  return sheet(entry, {
    scores: [
      { criterion: 'novelty', score: novelty, comment: '' },
      { criterion: 'significance', score: significance, comment: '' },
    ],
  });
}

function resultOf(files: readonly ScoreFile[], changes: Partial<BundleFacts> = {}, document: Record<string, unknown> = {}) {
  const facts = bundleFacts(changes);
  const plan = planOf({ ...facts, stage: { ...facts.stage, rules: rulesFrom(document) } });
  const result = buildPanelResult(
    plan,
    files.map((file) => checkedFile(file, '', plan)),
    STATED,
    UNDISPUTED,
  );
  if (!result.ok) throw new Error(result.error.kind);
  return result.value;
}

describe('the result of a panel', () => {
  it('takes recused jurors out of numerator and denominator', () => {
    const generous = [marked('P-1', 100, 100), marked('P-2', 50, 50), marked('P-3', 50, 50)];
    const recused = [sheet('P-1', { status: 'recused', recusal }), marked('P-2', 50, 50), marked('P-3', 50, 50)];
    const files = jurors.map((juror, index) => scoreFile({ juror, sheets: index === 0 ? recused : generous }));
    const [first] = resultOf(files).ranking;
    expect(first).toMatchObject({ entry: 'P-1', rank: 1, total: '100.0000000000', totalExact: '100/1' });
    expect(first?.jurors.map(({ juror }) => juror)).toEqual(jurors.slice(1).toSorted());
  });

  it('counts nothing of a juror who scored nothing', () => {
    const nothing = ['P-1', 'P-2', 'P-3'].map((entry) => sheet(entry, { status: 'incomplete', scores: [] }));
    const files = jurors.map((juror, index) => scoreFile(index === 0 ? { juror, sheets: nothing } : { juror }));
    const { inputs, ranking } = resultOf(files);
    expect(inputs.map(({ juror }) => juror)).toEqual(jurors.toSorted());
    expect(ranking.map((row) => row.jurors.map(({ juror }) => juror))).toEqual([1, 2, 3].map(() => jurors.slice(1).toSorted()));
  });

  it('leaves the marks of a juror with a known conflict out, even when they were given', () => {
    const conflicts = [{ juror: jurors[0] ?? '', entry: 'P-1', kind: 'actual' as const, reason: 'instansi sendiri' }];
    const { stage } = bundleFacts();
    const facts = planOf(bundleFacts({ stage: { ...stage, conflicts } }));
    const files = jurors.map((juror) => checkedFile(scoreFile({ juror }), '', facts));
    const result = buildPanelResult(facts, files, STATED, UNDISPUTED);
    const row = result.ok ? result.value.ranking.find(({ entry }) => entry === 'P-1') : undefined;
    expect(row?.jurors.map(({ juror }) => juror)).toEqual(jurors.slice(1).toSorted());
  });

  it('adds the points of the stage and the totals of the stages it carries; what an earlier stage has no total of is listed without a rank', () => {
    const { stage } = bundleFacts();
    const adjustments = [{ entry: 'P-1', points: -12.5, reason: 'Terlambat' }];
    const totals = ['P-1', 'P-2'].map((entry) => ({ entry, total: '50/1' }));
    const carried = [{ stage: 'awal', code: 'AAAA-BBBB', totals }];
    const sheets = ['P-1', 'P-2', 'P-3'].map((entry) => marked(entry, 100, 100));
    const given = { stage: { ...stage, adjustments, carried } };
    const { ranking } = resultOf([scoreFile({ sheets })], given, { carry: [{ stage: 'awal', weight: 40 }] });
    expect(ranking.map(({ entry, rank, totalExact, reason }) => [entry, rank, totalExact, reason])).toEqual([
      ['P-2', 1, '80/1', null],
      ['P-1', 2, '135/2', null],
      ['P-3', null, null, 'carry-missing stage=awal'],
    ]);
  });

  it('has the keys of each row in the order of the format, since a recount compares rows as they are written', () => {
    const [row] = resultOf([scoreFile()]).ranking;
    expect(Object.keys(row ?? {})).toEqual(Object.keys(resultSchema.shape.ranking.element.shape));
  });

  it('names the step that broke a tie and who shares a rank', () => {
    const sheets = [marked('P-1', 80, 70), marked('P-2', 70, 85), marked('P-3', 80, 70)];
    const { ranking } = resultOf([scoreFile({ sheets })], {}, { ties: ['criterion:significance', 'shared'] });
    expect(ranking.map(({ entry, rank, tiedWith, brokenBy }) => [entry, rank, tiedWith, brokenBy])).toEqual([
      ['P-1', 1, ['P-3'], 'criterion:significance'],
      ['P-3', 1, ['P-1'], 'criterion:significance'],
      ['P-2', 3, [], 'criterion:significance'],
    ]);
  });

  it('ranks each cluster by itself where the rules want that, and lists what belongs to none', () => {
    const facts = bundleFacts();
    const clusters: Readonly<Record<string, string>> = { 'P-1': 'kota', 'P-2': 'kabupaten' };
    const proposals = facts.proposals.map((proposal) => ({ ...proposal, cluster: clusters[proposal.entry] ?? null }));
    const { ranking } = resultOf([scoreFile()], { proposals }, { partition: 'cluster' });
    expect(ranking.map(({ entry, partition, rank, status, reason }) => [entry, partition, rank, status, reason])).toEqual([
      ['P-2', 'kabupaten', 1, 'ranked', null],
      ['P-1', 'kota', 1, 'ranked', null],
      ['P-3', null, null, 'unranked', 'no-division by=cluster'],
    ]);
  });

  it('lists a proposal that too few jurors scored, with the reason', () => {
    const { ranking } = resultOf([scoreFile()], {}, { quorum: { minJurors: 2 } });
    expect(ranking[0]).toMatchObject({ rank: null, total: null, totalExact: null, reason: 'below-quorum jurors=1 minJurors=2' });
  });

  it('writes totals to the decimals of the rules', () => {
    const rounding = { total: { decimals: 2, mode: 'half-up' } };
    expect(resultOf([scoreFile()], {}, { rounding }).ranking[0]?.total).toBe('76.30');
  });

  it('names every input by juror, in order', () => {
    const files = jurors.toReversed().map((juror) => scoreFile({ juror }));
    expect(resultOf(files).inputs.map(({ juror }) => juror)).toEqual(jurors.toSorted());
  });
});

describe('the plan of a panel', () => {
  it('expects nothing for entries that the bundle does not have', () => {
    const { stage } = bundleFacts();
    const juror = jurors[0] ?? '';
    const assignments = { mode: 'listed' as const, jurors: [{ juror, entries: ['P-1', 'P-9'] }] };
    const conflicts = [{ juror, entry: 'P-9', kind: 'actual' as const, reason: 'x' }];
    const plan = planOf(bundleFacts({ stage: { ...stage, assignments, conflicts } }));
    expect([...(plan.assigned.get(juror) ?? [])]).toEqual([0]);
    expect(plan.conflicts.size).toBe(0);
  });

  it('has no entry beyond its last position', () => {
    expect(() => entryAt(planOf(bundleFacts()), 3)).toThrow(RangeError);
  });
});

describe('the reason for a missing rank', () => {
  it.each([
    [{ kind: 'no-scores' }, 'no-scores', {}],
    [{ kind: 'too-few-for-drop', jurors: 2, drop: 1 }, 'too-few-for-drop jurors=2 drop=1', { jurors: '2', drop: '1' }],
    [
      { kind: 'below-total', total: { n: 169n, d: 2n }, threshold: { n: 85n, d: 1n } },
      'below-total total=169/2 threshold=85/1',
      { total: '169/2', threshold: '85/1' },
    ],
  ] as const)('%o is written "%s" and read back', (reason, written, details) => {
    expect(writeReason(reason)).toBe(written);
    expect(readReason(written)).toEqual({ kind: reason.kind, details });
  });

  it('of a later version is read as far as it goes', () => {
    expect(readReason('')).toEqual({ kind: '', details: {} });
    expect(readReason('new-kind a=1 flag')).toEqual({ kind: 'new-kind', details: { a: '1', flag: '' } });
  });
});
