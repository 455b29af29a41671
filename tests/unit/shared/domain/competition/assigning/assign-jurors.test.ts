import { describe, expect, it } from 'vitest';
import { assignJurors } from '#shared/domain/competition/assigning/assign-jurors.ts';
import { designOf } from '#shared/domain/competition/assigning/design-of.ts';
import type { AssigningTask } from '#shared/domain/competition/assigning/task.ts';

function task(jurors: number, proposals: number, perProposal: number, changes: Partial<AssigningTask> = {}): AssigningTask {
  return {
    jurors: Array.from({ length: jurors }, (_, index) => ({ juror: `juri-${index + 1}`, expertise: [], maxLoad: null })),
    proposals: Array.from({ length: proposals }, (_, index) => ({ entry: `KOTA-${String(index + 1).padStart(3, '0')}`, topics: [] })),
    perProposal,
    barred: [],
    fixed: [],
    seed: '2023',
    ...changes,
  };
}

describe('assignJurors', () => {
  it('balances loads within one, connects all jurors and lets every two of them share proposals as evenly as may be', () => {
    const { jurors, shortfalls } = assignJurors(task(10, 150, 3));
    const design = designOf(jurors);
    expect(shortfalls).toEqual([]);
    expect(design.loads).toEqual({ least: 45, most: 45 });
    expect(design.panels).toEqual({ least: 3, most: 3 });
    expect(design.groups).toHaveLength(1);
    // 450 pairs of seats over 45 pairs of jurors: 10 each where nothing hinders.
    expect(design.shared.least).toBeGreaterThanOrEqual(9);
    expect(design.shared.most).toBeLessThanOrEqual(11);
  });

  it('mixes anew with another seed and repeats itself with the same', () => {
    expect(assignJurors(task(6, 30, 2, { seed: 'a' }))).toEqual(assignJurors(task(6, 30, 2, { seed: 'a' })));
    expect(assignJurors(task(6, 30, 2, { seed: 'a' }))).not.toEqual(assignJurors(task(6, 30, 2, { seed: 'b' })));
  });

  it('hands proposals on when only that lets another one have its juror', () => {
    const barred = ['juri-2'].map((juror) => ({ juror, entry: 'KOTA-002' }));
    const jurors = ['juri-1', 'juri-2'].map((juror) => ({ juror, expertise: [], maxLoad: 1 }));
    const plan = assignJurors(task(2, 2, 1, { jurors, barred }));
    expect(plan.jurors).toEqual([
      { juror: 'juri-1', entries: ['KOTA-002'] },
      { juror: 'juri-2', entries: ['KOTA-001'] },
    ]);
  });

  it('prefers expertise that fits, as far as loads stay even', () => {
    const jurors = [
      { juror: 'juri-1', expertise: ['kesehatan'], maxLoad: null },
      { juror: 'juri-2', expertise: ['pendidikan'], maxLoad: null },
    ];
    const proposals = ['kesehatan', 'kesehatan', 'kesehatan', 'pendidikan'].map((topic, index) => ({
      entry: `KOTA-${index + 1}`,
      topics: [topic],
    }));
    const plan = assignJurors(task(2, 4, 1, { jurors, proposals }));
    expect(plan.jurors.map(({ entries }) => entries.length)).toEqual([2, 2]);
    expect(plan.jurors[1]?.entries).toContain('KOTA-4');
  });

  it('says which proposals lack jurors: because of conflicts, or because everybody is at the maximum', () => {
    const barred = ['juri-1', 'juri-2'].map((juror) => ({ juror, entry: 'KOTA-001' }));
    expect(assignJurors(task(3, 1, 2, { barred })).shortfalls).toEqual([{ entry: 'KOTA-001', wanted: 2, got: 1, cause: 'conflicts' }]);
    const jurors = [{ juror: 'juri-1', expertise: [], maxLoad: 1 }];
    expect(assignJurors(task(1, 2, 1, { jurors })).shortfalls).toEqual([{ entry: 'KOTA-002', wanted: 1, got: 0, cause: 'loads' }]);
  });

  it('counts what is listed twice once, and leaves nobody out of the list', () => {
    const twice = task(2, 1, 1, { jurors: ['b', 'a', 'b'].map((juror) => ({ juror, expertise: [], maxLoad: null })) });
    expect(assignJurors(twice).jurors.map(({ juror }) => juror)).toEqual(['a', 'b']);
  });

  it('does not keep by hand what a conflict bars, nor mind names it does not know', () => {
    const pairing = { juror: 'juri-1', entry: 'KOTA-001' };
    const unknown = { juror: 'juri-9', entry: 'KOTA-001' };
    const plan = assignJurors(task(2, 1, 1, { fixed: [pairing, unknown], barred: [pairing] }));
    expect(plan.jurors).toEqual([
      { juror: 'juri-1', entries: [] },
      { juror: 'juri-2', entries: ['KOTA-001'] },
    ]);
  });
});
