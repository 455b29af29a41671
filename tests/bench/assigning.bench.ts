import { expect, test } from 'vitest';
import { nextBelow, seededSource } from '#shared/base/seeded.ts';
import { assignJurors } from '#shared/domain/competition/assigning/assign-jurors.ts';
import { designOf } from '#shared/domain/competition/assigning/design-of.ts';
import type { AssigningTask } from '#shared/domain/competition/assigning/task.ts';
import { printMeasurements, seconds } from '#tests/support/bench/bench-table.ts';

const [PROPOSALS, PER_PROPOSAL, JURORS, RUNS] = [1381, 3, 40, 3];
const TOPICS = ['kesehatan', 'pendidikan', 'pangan', 'energi', 'air', 'transportasi'];
const GOAL = 2000;

/** So many proposals for jurors who know some topics, with one conflict in thirty pairs. */
function taskOf(proposals: number): AssigningTask {
  const next = seededSource('assigning');
  const some = () => TOPICS.filter(() => nextBelow(next, 3) === 0);
  const jurors = Array.from({ length: JURORS }, (_, index) => ({ juror: `Juri ${index + 1}`, expertise: some(), maxLoad: null }));
  const entries = Array.from({ length: proposals }, (_, index) => ({ entry: `P-${String(index + 1).padStart(5, '0')}`, topics: some() }));
  const barred = entries.flatMap(({ entry }) => jurors.filter(() => nextBelow(next, 30) === 0).map(({ juror }) => ({ juror, entry })));
  return { jurors, proposals: entries, perProposal: PER_PROPOSAL, barred, fixed: [], seed: 'uji' };
}

/** The fastest of several runs, in milliseconds of processor time. */
function fastest(work: () => unknown): number {
  const times = Array.from({ length: RUNS }, () => {
    const start = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}

test(`${PROPOSALS} proposals of ${PER_PROPOSAL} jurors each among ${JURORS}`, () => {
  const [task, tenth] = [taskOf(PROPOSALS), taskOf(Math.round(PROPOSALS / 10))];
  const plan = assignJurors(task);
  const loads = plan.jurors.map(({ entries }) => entries.length);
  expect(plan.shortfalls).toEqual([]);
  expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1);
  expect(designOf(plan.jurors).groups).toHaveLength(1);
  const [whole, small] = [fastest(() => assignJurors(task)), fastest(() => assignJurors(tenth))];
  printMeasurements('Assignment, processor time', [
    {
      what: `${PROPOSALS} x ${PER_PROPOSAL} among ${JURORS}`,
      figure: seconds(whole),
      beside: `goal ${seconds(GOAL)}`,
      ratio: (whole / GOAL).toFixed(2),
    },
    { what: 'beside a tenth of the proposals', figure: seconds(whole), beside: seconds(small), ratio: (whole / small).toFixed(1) },
  ]);
});
