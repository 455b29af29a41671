import type { Fraction } from '../../base/fraction.ts';
import type { TieStep } from './rules.ts';

/** Why a proposal has no rank although it is listed. */
export type Shortfall =
  | { readonly kind: 'no-scores' }
  | { readonly kind: 'criterion-without-scores'; readonly criterion: string }
  | { readonly kind: 'below-quorum'; readonly jurors: number; readonly minJurors: number }
  | { readonly kind: 'too-few-for-drop'; readonly jurors: number; readonly drop: number }
  | { readonly kind: 'unequal-panel'; readonly jurors: number; readonly expected: number }
  | { readonly kind: 'no-division'; readonly by: 'group' | 'cluster' }
  | { readonly kind: 'carry-missing'; readonly stage: string };

/** Why a proposal with a total is not eligible. */
export type Ineligibility =
  | { readonly kind: 'below-total'; readonly total: Fraction; readonly threshold: Fraction }
  | { readonly kind: 'below-criterion'; readonly criterion: string; readonly value: Fraction; readonly threshold: Fraction };

/** One step of the tie chain that parted this proposal from others with the same total. */
export interface TieBreak {
  readonly step: TieStep;
  /** Everyone whom the step parted, itself among them, in code-unit order: one list for all of them, since thousands may be parted by one draw. */
  readonly among: readonly string[];
  /** Those of them whom the step could not tell from it, itself among them, in code-unit order; one list for them too. */
  readonly alike: readonly string[];
  /** What the step found for this proposal: of those parted by it each has its own; of a draw the lot, null where there was nothing to go by. */
  readonly value: Fraction | string | null;
}

/** Whom a step parted a proposal from, in code-unit order. */
export function partedFrom({ among, alike }: Pick<TieBreak, 'among' | 'alike'>): readonly string[] {
  const same = new Set(alike);
  return among.filter((name) => !same.has(name));
}

/** Points added to one proposal's total, or taken from it, for a stated reason. */
export interface Adjustment {
  readonly proposal: string;
  readonly points: Fraction;
  readonly reason: string;
}

/** What one criterion comes to across jurors, and after its weight; null without enough marks (the latter also where totals are not made of criteria). */
export interface CriterionValue {
  readonly criterion: string;
  readonly value: Fraction | null;
  readonly weighted: Fraction | null;
}

/** One line of a ranking; everything that a window, a file or an explanation needs to show for the proposal. */
export interface RankedProposal {
  readonly proposal: string;
  /** The group or cluster in which it is ranked; null when there is one ranking for all. */
  readonly partition: string | null;
  /** 1 is the best; tied proposals share it and the next rank skips; null when unranked. */
  readonly rank: number | null;
  readonly status: 'ranked' | 'unranked' | 'not-eligible';
  readonly reason: Shortfall | Ineligibility | null;
  /** What this stage's marks come to, before carried stages, adjustment and rounding. */
  readonly stageTotal: Fraction | null;
  /** The official total. */
  readonly total: Fraction | null;
  /** With `pairwise-majority`, jurors in favour over all duels: decides between equal numbers of wins. */
  readonly inFavour: number;
  readonly criteria: readonly CriterionValue[];
  /** The number of jurors that count; with `criterion-panels`, for the weighted criterion that has the fewest. */
  readonly jurors: number;
  readonly jurorTotals: JurorTotals;
  readonly carried: readonly { readonly stage: string; readonly total: Fraction | null }[];
  readonly adjustments: readonly Adjustment[];
  /** Everyone with its rank, itself among them, in code-unit order: one list for all of them, since thousands may share a rank; empty without one. */
  readonly sharing: readonly string[];
  readonly brokenBy: readonly TieBreak[];
  readonly selected: boolean;
  /** The rules would select some, not all, of those who share its rank: the panel decides. */
  readonly tiedAcrossCut: boolean;
}

/** Who else shares a proposal's rank, in code-unit order. */
export function tiedWith({ proposal, sharing }: Pick<RankedProposal, 'proposal' | 'sharing'>): readonly string[] {
  return sharing.filter((name) => name !== proposal);
}

/** What everyone with a sheet for a proposal gives it. A large panel has a million of these, so they are two lists and not a record for each. */
export interface JurorTotals {
  /** In code-unit order; one list for all proposals that the same jurors have sheets for. */
  readonly jurors: readonly string[];
  /** In the order of the jurors, their weighted totals; null when a weighted criterion is not marked. */
  readonly totals: readonly (Fraction | null)[];
}

/** One juror's weighted total for a proposal; null when a weighted criterion is not marked. */
export interface JurorTotal {
  readonly juror: string;
  readonly total: Fraction | null;
}

/** What each juror gives a proposal, by juror in code-unit order. */
export function totalsByJuror({ jurorTotals: { jurors, totals } }: Pick<RankedProposal, 'jurorTotals'>): readonly JurorTotal[] {
  return jurors.map((juror, index) => ({ juror, total: totals[index] ?? null }));
}
