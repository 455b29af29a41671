import { add, compareFractions, divide, type Fraction, fraction, writeFraction } from '../../../base/fraction.ts';
import type { RankedProposal } from '../../scoring/outcome.ts';
import type { Ranking } from '../../scoring/rank-proposals.ts';
import type { TieStep } from '../../scoring/rules.ts';

/** What one side of a broken tie has: an exact fraction "n/d", null where the step compares no single figure or there is none. */
export interface TieSide {
  readonly entry: string;
  readonly value: string | null;
}

/** A step of the tie chain that parted a proposal from others, with the figure of each side. */
export interface TieValues {
  readonly step: TieStep;
  readonly own: TieSide;
  readonly others: readonly TieSide[];
}

/** The figures behind every broken tie of a proposal, in the order of the chain; empty when it is not in the ranking. */
export function tieValues({ proposals }: Ranking, entry: string): readonly TieValues[] {
  const lines = new Map(proposals.map((line) => [line.proposal, line]));
  const side = (step: TieStep, proposal: string): TieSide => {
    const line = lines.get(proposal);
    const value = line === undefined ? null : valueAt(step, line);
    return { entry: proposal, value: value === null ? null : writeFraction(value) };
  };
  return (lines.get(entry)?.brokenBy ?? []).map(({ step, from }) => ({
    step,
    own: side(step, entry),
    others: from.map((other) => side(step, other)),
  }));
}

function valueAt(step: TieStep, { criteria, jurorTotals }: RankedProposal): Fraction | null {
  const totals = jurorTotals.flatMap(({ total }) => (total === null ? [] : [total])).sort(compareFractions);
  if (step === 'highest-single') return totals.at(-1) ?? null;
  if (step === 'median') return medianOf(totals);
  if (!step.startsWith('criterion:')) return null;
  return criteria.find(({ criterion }) => `criterion:${criterion}` === step)?.value ?? null;
}

function medianOf(ascending: readonly Fraction[]): Fraction | null {
  const [low, high] = [ascending[Math.floor((ascending.length - 1) / 2)], ascending[Math.floor(ascending.length / 2)]];
  return low === undefined || high === undefined ? null : divide(add(low, high), fraction(2n));
}
