import { describe, expect, it } from 'vitest';
import type { ScoreSheet } from '#shared/domain/panel/sheet/score-sheet.ts';
import { changesOf as changesAt, type StateInTime } from '#shared/domain/panel/sheet/sheet-history.ts';
import { sheet } from '#tests/support/panel/panel.ts';

const changesOf = (states: readonly StateInTime[]) => changesAt(states, Date.parse);
const at = (seconds: number) => new Date(Date.UTC(2023, 6, 18, 3, 0, seconds)).toISOString();
const scored = (novelty: number | null, changes: Partial<ScoreSheet> = {}) =>
  sheet('P-1', { scores: [{ criterion: 'novelty', score: novelty, comment: '' }], ...changes });

describe('the history of a sheet', () => {
  it('tells what changed between its states, the oldest first', () => {
    const visit = { date: '2023-07-18', place: 'Balai', peopleMet: '', findings: [], evidence: [] };
    const recusal = { kind: 'actual', reason: 'teman' } as const;
    const changes = changesOf([
      { at: at(0), sheet: scored(80) },
      { at: at(20), sheet: scored(80, { note: 'baik' }) },
      { at: at(40), sheet: scored(80, { note: 'baik', visit }) },
      { at: at(60), sheet: scored(80, { note: 'baik', visit, recusal }) },
    ]);
    expect(changes).toEqual([
      { at: at(0), changed: { kind: 'score', criterion: 'novelty', old: null, new: 80 }, reason: '' },
      { at: at(20), changed: { kind: 'note', old: '', new: 'baik' }, reason: '' },
      { at: at(40), changed: { kind: 'visit', old: null, new: visit }, reason: '' },
      { at: at(60), changed: { kind: 'recusal', old: null, new: recusal }, reason: '' },
    ]);
  });

  it('tells typing without a pause as one change, and nothing of what it took back itself', () => {
    const typed = [8, 85].map((score, index) => ({ at: at(index), sheet: scored(score) }));
    expect(changesOf(typed)).toMatchObject([{ at: at(1), changed: { old: null, new: 85 } }]);
    expect(
      changesOf([
        { at: at(0), sheet: scored(8) },
        { at: at(1), sheet: scored(null) },
      ]),
    ).toEqual([]);
  });

  it('keeps changes apart after a pause, in another field, and where no time was noted', () => {
    expect(
      changesOf([
        { at: at(0), sheet: scored(80) },
        { at: at(9), sheet: scored(70) },
      ]),
    ).toHaveLength(2);
    const commented = { ...scored(80), scores: [{ criterion: 'novelty', score: 80, comment: 'baru' }] };
    expect(
      changesOf([
        { at: at(0), sheet: scored(80) },
        { at: at(1), sheet: commented },
      ]),
    ).toHaveLength(2);
    expect(
      changesOf([
        { at: null, sheet: scored(80) },
        { at: null, sheet: scored(70) },
      ]),
    ).toHaveLength(2);
  });

  it('tells the reason that the sheet keeps for a score', () => {
    const history = [{ criterion: 'novelty', old: 80, new: 60, at: at(10), reason: 'alat rusak' }];
    const changes = changesOf([
      { at: at(0), sheet: scored(80) },
      { at: at(10), sheet: scored(60, { history }) },
    ]);
    expect(changes.map(({ reason }) => reason)).toEqual(['', 'alat rusak']);
  });
});
