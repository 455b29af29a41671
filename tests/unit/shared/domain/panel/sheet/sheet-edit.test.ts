import { describe, expect, it } from 'vitest';
import type { ScoredCriterion } from '#shared/domain/scoring/rules.ts';
import {
  blankSheet,
  lackOf,
  notedChange,
  type Reopening,
  visitLack,
  visitReopening,
  withComment,
  withReason,
  withRecusal,
  withScore,
  withStatus,
  withVisit,
} from '#shared/domain/panel/sheet/sheet-edit.ts';
import { sha256 } from '#tests/support/panel/panel.ts';

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
const reopening: Reopening = { reason: 'salah ketik', notesFirst: true, since: '2023-05-01T00:00:00.000Z', at: '2023-05-01T01:00:00.000Z' };

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
    const later = { reason: 'setelah kunjungan', notesFirst: true, since: '2023-06-01T00:00:00.000Z', at: '2023-06-01T01:00:00.000Z' };
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

describe('a field visit', () => {
  const visit = { date: '2023-07-18', place: 'Balai desa', peopleMet: 'Kepala dinas', findings: [], evidence: [] };
  const scored = withComment(withScore(withScore(blank, 'significance', 80), 'novelty', 70), 'novelty', 'baru');
  const visited = withVisit(scored, visit);
  const after = visitReopening(visited, '2023-07-18T03:00:00.000Z');

  it('keeps the score of before and asks for the reason of its change, without which the sheet is not complete', () => {
    const changed = withScore(visited, 'significance', 60, after);
    expect(notedChange(changed, 'significance')).toEqual({
      criterion: 'significance',
      old: 80,
      new: 60,
      at: '2023-07-18T03:00:00.000Z',
      reason: '',
    });
    expect(criteria.map((one) => lackOf(changed, one))).toEqual(['reason', null, null]);
    expect(withStatus(changed, criteria).status).toBe('incomplete');
    const explained = withReason(changed, 'significance', 'alat belum dipakai');
    expect(withStatus(explained, criteria).status).toBe('scored');
    expect(withScore(explained, 'significance', 65, after).history).toMatchObject([{ old: 80, new: 65, reason: 'alat belum dipakai' }]);
  });

  it('asks for no reason where there was no score yet, nor where there was no visit', () => {
    expect(withScore(visited, 'summary', 90, after).history).toEqual([]);
    expect(visitReopening(scored, '2023-07-18T03:00:00.000Z')).toBeNull();
    expect(notedChange(scored, 'significance')).toBeNull();
  });

  it.each([
    ['nothing', visit, null],
    ['the place', { ...visit, place: ' ' }, 'place'],
    ['the people met', { ...visit, peopleMet: '' }, 'people'],
    ['what was found', { ...visit, findings: [{ claim: 'Ada 3 alat', found: '', outcome: 'partly' as const }] }, 'finding'],
    ['the claim', { ...visit, findings: [{ claim: '', found: '2 alat', outcome: 'no' as const }] }, 'finding'],
  ])('lacks %s', (_, given, lack) => {
    expect(visitLack(given)).toBe(lack);
    expect(withStatus(withVisit(scored, given), criteria).status).toBe(lack === null ? 'scored' : 'incomplete');
  });
});
