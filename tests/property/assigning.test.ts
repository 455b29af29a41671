import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignJurors } from '#shared/domain/competition/assigning/assign-jurors.ts';
import type { AssigningTask, Pairing } from '#shared/domain/competition/assigning/task.ts';

const TOPICS = ['kesehatan', 'pendidikan'];

const jurorNames = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1, maxLength: 4 });
const entryNames = fc.uniqueArray(fc.constantFrom('P-1', 'P-2', 'P-3', 'P-4'), { minLength: 1, maxLength: 4 });

const tasks: fc.Arbitrary<AssigningTask> = fc.tuple(jurorNames, entryNames).chain(([jurors, entries]) => {
  const pairings = fc.subarray(jurors.flatMap((juror) => entries.map((entry) => ({ juror, entry }))));
  return fc.record({
    jurors: fc.tuple(
      ...jurors.map((juror) =>
        fc.record({ juror: fc.constant(juror), expertise: fc.subarray(TOPICS), maxLoad: fc.option(fc.integer({ min: 0, max: 3 })) }),
      ),
    ),
    proposals: fc.tuple(...entries.map((entry) => fc.record({ entry: fc.constant(entry), topics: fc.subarray(TOPICS, { maxLength: 1 }) }))),
    perProposal: fc.integer({ min: 1, max: 3 }),
    barred: pairings.map((some) => some.slice(0, 4)),
    fixed: fc.constant<readonly Pairing[]>([]),
    seed: fc.string(),
  });
});

/** Seats filled, then evenness of loads, then expertise that does not fit: what is to be the best, in this order. */
type Worth = readonly [seats: number, squares: number, mismatch: number];

function worthOf(task: AssigningTask, pairings: readonly Pairing[]): Worth {
  const loads = task.jurors.map(({ juror }) => pairings.filter((pairing) => pairing.juror === juror).length);
  const misfits = pairings.map(({ juror, entry }) => {
    const expertise = task.jurors.find((one) => one.juror === juror)?.expertise ?? [];
    const topics = task.proposals.find((one) => one.entry === entry)?.topics ?? [];
    if (expertise.length === 0) return 1;
    return topics.some((topic) => expertise.includes(topic)) ? 0 : 2;
  });
  return [pairings.length, sum(loads.map((load) => load ** 2)), sum(misfits)];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}

function isBetter(one: Worth, other: Worth): boolean {
  if (one[0] !== other[0]) return one[0] > other[0];
  return one[1] === other[1] ? one[2] < other[2] : one[1] < other[1];
}

/** Every way to seat jurors that keeps to conflicts and maximum loads, one after another. */
function* everySeating(task: AssigningTask): Generator<readonly Pairing[]> {
  const cells = task.jurors
    .flatMap(({ juror }) => task.proposals.map(({ entry }) => ({ juror, entry })))
    .filter((cell) => !isBarred(task, cell));
  for (let bits = 0; bits < 2 ** cells.length; bits += 1) {
    const chosen = cells.filter((_, index) => Math.floor(bits / 2 ** index) % 2 === 1);
    if (keepsToLimits(task, chosen)) yield chosen;
  }
}

function isBarred({ barred }: AssigningTask, { juror, entry }: Pairing): boolean {
  return barred.some((pairing) => pairing.juror === juror && pairing.entry === entry);
}

function keepsToLimits(task: AssigningTask, pairings: readonly Pairing[]): boolean {
  const count = (key: keyof Pairing, name: string): number => pairings.filter((pairing) => pairing[key] === name).length;
  return (
    task.proposals.every(({ entry }) => count('entry', entry) <= task.perProposal) &&
    task.jurors.every(({ juror, maxLoad }) => maxLoad === null || count('juror', juror) <= maxLoad)
  );
}

function pairingsOf(task: AssigningTask): readonly Pairing[] {
  return assignJurors(task).jurors.flatMap(({ juror, entries }) => entries.map((entry) => ({ juror, entry })));
}

describe('assigning jurors', () => {
  it('finds what trying every assignment finds: most seats filled, then even loads, then fitting expertise', () => {
    const small = tasks.filter(({ jurors, proposals }) => jurors.length * proposals.length <= 9);
    fc.assert(
      fc.property(small, (task) => {
        const best = [...everySeating(task)].map((seating) => worthOf(task, seating)).reduce((a, b) => (isBetter(b, a) ? b : a));
        expect(worthOf(task, pairingsOf(task))).toEqual(best);
      }),
      { numRuns: 300 },
    );
  });

  it('gives the same plan in whatever order the lists come', () => {
    fc.assert(
      fc.property(tasks, (task) => {
        const turned = {
          ...task,
          jurors: task.jurors.toReversed(),
          proposals: task.proposals.toReversed(),
          barred: task.barred.toReversed(),
        };
        expect(assignJurors(turned)).toEqual(assignJurors(task));
      }),
    );
  });

  it('keeps what was fixed by hand and never seats anybody against a conflict', () => {
    const withFixed = tasks.chain((task) =>
      fc
        .subarray(task.jurors.flatMap(({ juror }) => task.proposals.map(({ entry }) => ({ juror, entry }))))
        .map((fixed) => ({ ...task, fixed })),
    );
    fc.assert(
      fc.property(withFixed, (task) => {
        const pairings = pairingsOf(task);
        expect(pairings.filter((pairing) => isBarred(task, pairing))).toEqual([]);
        expect(pairings).toEqual(expect.arrayContaining(task.fixed.filter((pairing) => !isBarred(task, pairing))));
      }),
    );
  });

  it('names each proposal that lacks jurors, and only those', () => {
    fc.assert(
      fc.property(tasks, (task) => {
        const pairings = pairingsOf(task);
        const lacking = task.proposals
          .map(({ entry }) => ({ entry, got: pairings.filter((pairing) => pairing.entry === entry).length }))
          .filter(({ got }) => got < task.perProposal)
          .toSorted((a, b) => (a.entry < b.entry ? -1 : 1));
        expect(assignJurors(task).shortfalls.map(({ entry, got }) => ({ entry, got }))).toEqual(lacking);
      }),
    );
  });
});
