import { describe, expect, it } from 'vitest';
import type { ScoredCriterion } from '#shared/domain/scoring/rules.ts';
import { blankSheet, lackOf, type Reopening, withComment, withRecusal, withScore, withStatus } from '#shared/domain/panel/sheet-edit.ts';
import { sha256 } from '#tests/support/panel.ts';

const criterion = (id: string, changes: Partial<ScoredCriterion> = {}): ScoredCriterion => ({
  id,
  name: { id, en: id },
  weight: 50,
  scale: null,
  levels: [],
  commentRequired: false,
  ...changes,
});
const criteria = [criterion('significance'), criterion('novelty', { commentRequired: true }), criterion('summary', { weight: 0 })];
const blank = blankSheet('P-1', sha256('P-1'), criteria);
const reopening: Reopening = { reason: 'salah ketik', since: '2023-05-01T00:00:00.000Z', at: '2023-05-01T01:00:00.000Z' };

describe('a blank sheet', () => {
  it('has every criterion in order of id, unscored, and is incomplete', () => {
    expect(blank.scores).toEqual(['novelty', 'significance', 'summary'].map((id) => ({ criterion: id, score: null, comment: '' })));
    expect(blank.status).toBe('incomplete');
  });
});

describe('the status of a sheet', () => {
  const scored = withScore(withScore(blank, 'significance', 80), 'novelty', 0);

  it('stays incomplete while an obligatory comment lacks, however little it may say', () => {
    expect(withStatus(scored, criteria).status).toBe('incomplete');
    expect(withStatus(withComment(scored, 'novelty', '  '), criteria).status).toBe('incomplete');
    expect(withStatus(withComment(scored, 'novelty', 'baru'), criteria).status).toBe('scored');
  });

  it('counts zero as a score and needs none where there is no weight', () => {
    expect(criteria.map((one) => lackOf(scored, one))).toEqual([null, 'comment', null]);
    expect(criteria.map((one) => lackOf(blank, one))).toEqual(['score', 'score', null]);
  });

  it('is recused whatever was scored, and comes back with its scores', () => {
    const recused = withStatus(withRecusal(scored, { kind: 'actual', reason: 'instansi sendiri' }), criteria);
    expect(recused.status).toBe('recused');
    expect(withStatus(withRecusal(recused, null), criteria).scores).toEqual(scored.scores);
  });

  it('lacks a score for a criterion that the sheet does not have at all', () => {
    expect(lackOf(blank, criterion('other'))).toBe('score');
    expect(lackOf(blank, criterion('other', { weight: 0, commentRequired: true }))).toBe('comment');
  });
});

describe('changing a score', () => {
  const signed = withScore(blank, 'significance', 85);

  it('leaves no trace before anything was signed', () => {
    expect(withScore(signed, 'significance', 60).history).toEqual([]);
  });

  it('after a reopening keeps the signed score once, with the reason, however often it changes', () => {
    const twice = withScore(withScore(signed, 'significance', 60, reopening), 'significance', 65, {
      ...reopening,
      at: '2023-05-01T02:00:00.000Z',
    });
    expect(twice.history).toEqual([{ criterion: 'significance', old: 85, new: 65, at: '2023-05-01T02:00:00.000Z', reason: 'salah ketik' }]);
  });

  it('forgets a change that was taken back', () => {
    expect(withScore(withScore(signed, 'significance', 60, reopening), 'significance', 85, reopening).history).toEqual([]);
  });

  it('notes a change after a later reopening beside the earlier one', () => {
    const first = withScore(signed, 'significance', 60, reopening);
    const later = { reason: 'setelah kunjungan', since: '2023-06-01T00:00:00.000Z', at: '2023-06-01T01:00:00.000Z' };
    expect(withScore(first, 'significance', 70, later).history.map(({ old, new: now }) => [old, now])).toEqual([
      [85, 60],
      [60, 70],
    ]);
  });

  it('notes nothing when the same score is given again, and an unknown criterion as unscored before', () => {
    expect(withScore(signed, 'significance', 85, reopening).history).toEqual([]);
    expect(withScore(signed, 'other', 1, reopening).history).toMatchObject([{ old: null, new: 1 }]);
  });
});
