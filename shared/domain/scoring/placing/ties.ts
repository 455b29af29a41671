import { at, valueOf } from '../../../base/at.ts';
import { compareFractions, fraction, type Fraction } from '../../../base/fraction.ts';
import { byCodeUnits, compareCodeUnits, sortedCodeUnits } from '../../../base/order.ts';
import { medianOf } from '../across/across-jurors.ts';
import type { TieBreak } from '../outcome.ts';
import { duelsOf } from '../across/pairwise.ts';
import type { Mark } from '../across/panel.ts';
import type { TieStep } from '../rules.ts';

/** A proposal with what the tie chain may look at; `marks` are its juror totals over `denominator`. */
export interface Contender {
  readonly proposal: string;
  readonly criteria: ReadonlyMap<string, Fraction | null>;
  readonly marks: readonly Mark[];
}

/** What all contenders of a partition share. */
export interface Chain {
  readonly steps: readonly TieStep[];
  readonly denominator: bigint;
  readonly jurors: number;
  /** Gives the lot of a proposal, lower first; null while no seed is known. */
  readonly lot: ((proposal: string) => string) | null;
}

/** Contenders that stay together after the chain, best group first; `pending` when only a draw still without seed can part them. */
export interface TieGroup<C extends Contender> {
  readonly contenders: readonly C[];
  readonly pending: boolean;
}

/** Parts contenders with equal totals step by step; each part goes on to the next step by itself; `note` hears which step parted whom. */
export function breakTie<C extends Contender>(
  chain: Chain,
  tied: readonly C[],
  note: (contender: C, broken: TieBreak) => void,
): readonly TieGroup<C>[] {
  return partFrom(0, [...tied].sort(byCodeUnits((contender) => contender.proposal)));

  function partFrom(index: number, group: readonly C[]): readonly TieGroup<C>[] {
    const step = chain.steps[index];
    if (group.length === 1 || step === undefined || step === 'shared') return [{ contenders: group, pending: false }];
    if (step === 'draw' && chain.lot === null) return [{ contenders: group, pending: true }];
    const parts = partsBy(chain, step, group);
    if (parts.length > 1) for (const part of parts) noteParting(step, part, group);
    return parts.flatMap((part) => partFrom(index + 1, part));
  }

  function noteParting(step: TieStep, part: readonly C[], group: readonly C[]): void {
    const from = sortedCodeUnits(group.filter((contender) => !part.includes(contender)).map((contender) => contender.proposal));
    for (const contender of part) note(contender, { step, from });
  }
}

/** The group cut into parts that the step cannot tell apart, best first. */
function partsBy<C extends Contender>(chain: Chain, step: TieStep, group: readonly C[]): readonly (readonly C[])[] {
  const compare = comparison(chain, step, group);
  const ordered = [...group].sort(compare);
  const parts: C[][] = [];
  for (const contender of ordered) {
    const best = parts.at(-1);
    if (best?.[0] !== undefined && compare(best[0], contender) === 0) best.push(contender);
    else parts.push([contender]);
  }
  return parts;
}

/** Compares two of the group by one step, the better first. */
function comparison<C extends Contender>(chain: Chain, step: TieStep, group: readonly C[]): (a: C, b: C) => number {
  const { lot } = chain;
  if (step === 'draw' && lot !== null) return (a, b) => compareCodeUnits(lot(a.proposal), lot(b.proposal));
  const values = new Map(valuesAt(chain, step, group).map((value, index) => [at(group, index), value]));
  return (a, b) => compareBest(valueOf(values, a), valueOf(values, b));
}

function valuesAt(chain: Chain, step: TieStep, group: readonly Contender[]): readonly (Fraction | null)[] {
  if (step === 'median') return group.map(({ marks }) => ofTotals(marks, (totals) => medianOf(totals, chain.denominator)));
  if (step === 'highest-single')
    return group.map(({ marks }) => ofTotals(marks, (totals) => fraction(totals.reduce(higher), chain.denominator)));
  if (step === 'pairwise') {
    const duels = duelsOf({ marks: group.map((contender) => contender.marks), denominator: chain.denominator, jurors: chain.jurors });
    return duels.map(({ wins }) => fraction(BigInt(wins)));
  }
  const criterion = step.slice('criterion:'.length);
  return group.map((contender) => valueOf(contender.criteria, criterion));
}

function ofTotals(marks: readonly Mark[], value: (totals: readonly bigint[]) => Fraction): Fraction | null {
  return marks.length === 0 ? null : value(marks.map((mark) => mark.value));
}

function higher(a: bigint, b: bigint): bigint {
  return a > b ? a : b;
}

/** Higher values first; having none is last. */
function compareBest(a: Fraction | null, b: Fraction | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return compareFractions(b, a);
}
