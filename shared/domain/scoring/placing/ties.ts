import { at, must } from '../../../base/at.ts';
import { compareFractions, fraction, type Fraction } from '../../../base/fraction.ts';
import { byCodeUnits, compareCodeUnits, sortedCodeUnits } from '../../../base/order.ts';
import { medianOf } from '../across/across-jurors.ts';
import type { CriterionValue, TieBreak } from '../outcome.ts';
import { duelsOf } from '../across/pairwise.ts';
import { countOf, type Panel, partOfPanel, rowOf } from '../across/panel.ts';
import { greatestBetween } from '../across/whole-numbers.ts';
import type { TieStep } from '../rules.ts';

/** A proposal with what the tie chain may look at; `member` is its number in the panel of juror totals. */
export interface Contender {
  readonly proposal: string;
  readonly criteria: readonly CriterionValue[];
  readonly member: number;
}

/** What all contenders of a partition share. */
export interface Chain {
  readonly steps: readonly TieStep[];
  /** Made when a step asks for it. */
  readonly panel: () => Panel;
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
    if (parts.length > 1) noteParting(step, parts);
    return parts.flatMap(({ contenders }) => partFrom(index + 1, contenders));
  }

  function noteParting(step: TieStep, parts: readonly Part<C>[]): void {
    const among = sortedCodeUnits(parts.flatMap(({ contenders }) => contenders.map(({ proposal }) => proposal)));
    for (const { contenders, value } of parts) {
      const alike = contenders.map(({ proposal }) => proposal);
      for (const contender of contenders) note(contender, { step, among, alike, value });
    }
  }
}

/** Contenders that a step cannot tell apart, with what it finds for each of them. */
interface Part<C extends Contender> {
  readonly contenders: readonly C[];
  readonly value: TieBreak['value'];
}

/** The group cut into parts that the step cannot tell apart, best first. */
function partsBy<C extends Contender>(chain: Chain, step: TieStep, group: readonly C[]): readonly Part<C>[] {
  const valued = valuesAt(chain, step, group).map((value, index) => ({ contender: at(group, index), value }));
  const parts: { contenders: C[]; value: TieBreak['value'] }[] = [];
  for (const { contender, value } of valued.sort((a, b) => compareBest(a.value, b.value))) {
    const best = parts.at(-1);
    if (best !== undefined && compareBest(best.value, value) === 0) best.contenders.push(contender);
    else parts.push({ contenders: [contender], value });
  }
  return parts;
}

function valuesAt(chain: Chain, step: TieStep, group: readonly Contender[]): readonly TieBreak['value'][] {
  const { lot } = chain;
  if (step === 'draw' && lot !== null) return group.map(({ proposal }) => lot(proposal));
  if (isOfPanel(step)) return valuesInPanel(chain.panel(), step, group);
  const criterion = step.slice('criterion:'.length);
  return group.map(({ criteria }) => must(criteria.find((each) => each.criterion === criterion)).value);
}

type StepOfPanel = 'median' | 'highest-single' | 'pairwise';

function isOfPanel(step: TieStep): step is StepOfPanel {
  return step === 'median' || step === 'highest-single' || step === 'pairwise';
}

function valuesInPanel(panel: Panel, step: StepOfPanel, group: readonly Contender[]): readonly TieBreak['value'][] {
  if (step === 'median') return group.map(({ member }) => (countOf(panel, member) === 0 ? null : medianOf(panel, member)));
  if (step === 'highest-single') return group.map(({ member }) => highestSingle(panel, member));
  const members = group.map(({ member }) => member);
  return duelsOf(partOfPanel(panel, members)).map(({ wins }) => fraction(BigInt(wins)));
}

function highestSingle(panel: Panel, member: number): Fraction | null {
  const { from, to } = rowOf(panel, member);
  return from === to ? null : fraction(greatestBetween(panel.values, from, to), panel.denominator);
}

/** Higher values first, lower lots first; having none is last. */
function compareBest(a: TieBreak['value'], b: TieBreak['value']): number {
  if (typeof a === 'string' && typeof b === 'string') return compareCodeUnits(a, b);
  return isFigure(a) && isFigure(b) ? compareFractions(b, a) : Number(a === null) - Number(b === null);
}

function isFigure(value: TieBreak['value']): value is Fraction {
  return value !== null && typeof value !== 'string';
}
