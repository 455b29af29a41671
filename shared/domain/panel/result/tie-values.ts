import { must, valueOf } from '../../../base/at.ts';
import { writeFraction } from '../../../base/fraction.ts';
import { partedFrom, type TieBreak } from '../../scoring/outcome.ts';
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
  const broken = new Map(proposals.map((line) => [line.proposal, line.brokenBy]));
  return (broken.get(entry) ?? []).map((own) => ({
    step: own.step,
    own: sideOf(entry, own),
    // Whoever is parted by a step has that step among its own.
    others: partedFrom(own).map((other) => sideOf(other, must(valueOf(broken, other).find(({ step }) => step === own.step)))),
  }));
}

/** A count of duels says nothing beside marks, and a lot is no figure. */
function sideOf(entry: string, { step, value }: TieBreak): TieSide {
  const isFigure = value !== null && typeof value !== 'string' && step !== 'pairwise';
  return { entry, value: isFigure ? writeFraction(value) : null };
}
