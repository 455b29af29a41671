import { at } from '../../../base/at.ts';
import { compareCodeUnits } from '../../../base/order.ts';
import { nextBelow, seededSource } from '../../../base/seeded.ts';
import type { AssignableJuror, AssignableProposal, AssigningTask, Pairing } from './task.ts';

/** Whole-number costs, each level heavier than all that the levels below it can add up to. */
interface Weights {
  readonly mismatch: number;
  readonly load: number;
  readonly empty: number;
}

/** The task as tables by position: jurors by thumbprint, proposals by entry, whatever order they were given in. */
export interface Board {
  readonly jurors: readonly string[];
  readonly entries: readonly string[];
  readonly perProposal: number;
  /** Columns of the tables: the jurors, then as many that stand for an empty seat as a proposal has seats. */
  readonly width: number;
  /** By column; Infinity for no limit. */
  readonly maxLoads: readonly number[];
  /** Of proposal p and column j at `p * width + j`: 1 where they may not come together. */
  readonly barred: Uint8Array;
  /** In the same places: 1 where they come together by hand. */
  readonly fixed: Uint8Array;
  /** In the same places: 0 for expertise that fits, 1 for none stated, 2 for another one. */
  readonly mismatch: Uint8Array;
  /** In the same places: what bringing them together costs, loads apart. */
  readonly cost: Float64Array;
  readonly weights: Weights;
}

/** Keeps jurors whom nothing else tells apart from coming together in the order of a list. */
const CHANCE = 16;
const WORST_MISMATCH = 2;

/** Lays a task out; a juror, proposal or pairing that is listed twice counts once. */
export function layOut(task: AssigningTask): Board {
  const jurors = uniqueBy(task.jurors, ({ juror }) => juror);
  const proposals = uniqueBy(task.proposals, ({ entry }) => entry);
  const names = {
    jurors: jurors.map(({ juror }) => juror),
    entries: proposals.map(({ entry }) => entry),
    width: jurors.length + task.perProposal,
  };
  const barred = marked(task.barred, names);
  const mismatch = mismatches(jurors, proposals, names.width);
  const weights = weightsOf(proposals.length * task.perProposal + task.fixed.length);
  return {
    ...names,
    perProposal: task.perProposal,
    maxLoads: Array.from({ length: names.width }, (_, column) => jurors[column]?.maxLoad ?? Infinity),
    barred,
    fixed: marked(task.fixed, names).map((fixed, cell) => (at(barred, cell) === 1 ? 0 : fixed)),
    mismatch,
    cost: costsOf(mismatch, weights, { ...names, seed: task.seed }),
    weights,
  };
}

function uniqueBy<T>(items: readonly T[], key: (item: T) => string): readonly T[] {
  return [...new Map(items.map((item) => [key(item), item])).values()].sort((a, b) => compareCodeUnits(key(a), key(b)));
}

function weightsOf(units: number): Weights {
  const mismatch = CHANCE * (units + 1);
  const load = WORST_MISMATCH * mismatch * (units + 1);
  return { mismatch, load, empty: load * (units + 1) };
}

type Names = Pick<Board, 'jurors' | 'entries' | 'width'>;

function costsOf(mismatch: Uint8Array, weights: Weights, { jurors, width, seed }: Names & { readonly seed: string }): Float64Array {
  const next = seededSource(`mufakat assignment ${seed}`);
  return Float64Array.from(mismatch, (level, cell) =>
    cell % width < jurors.length ? level * weights.mismatch + nextBelow(next, CHANCE) : weights.empty,
  );
}

function marked(pairings: readonly Pairing[], { jurors, entries, width }: Names): Uint8Array {
  const jurorAt = new Map(jurors.map((juror, index) => [juror, index]));
  const entryAt = new Map(entries.map((entry, index) => [entry, index]));
  const cells = new Uint8Array(width * entries.length);
  for (const { juror, entry } of pairings) {
    const [column, row] = [jurorAt.get(juror), entryAt.get(entry)];
    if (column !== undefined && row !== undefined) cells[row * width + column] = 1;
  }
  return cells;
}

function mismatches(jurors: readonly AssignableJuror[], proposals: readonly AssignableProposal[], width: number): Uint8Array {
  const known = jurors.map(({ expertise }) => new Set(expertise));
  const levels = new Uint8Array(width * proposals.length);
  proposals.forEach(({ topics }, row) =>
    levels.set(
      known.map((expertise) => mismatchOf(expertise, topics)),
      row * width,
    ),
  );
  return levels;
}

function mismatchOf(expertise: ReadonlySet<string>, topics: readonly string[]): number {
  if (expertise.size === 0) return 1;
  return topics.some((topic) => expertise.has(topic)) ? 0 : WORST_MISMATCH;
}
