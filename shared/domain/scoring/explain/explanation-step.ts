import type { Fraction } from '../../../base/fraction.ts';
import type { Ineligibility, Shortfall, TieBreak } from '../outcome.ts';
import type { Method, Rounding } from '../rules.ts';

/** One juror's value in a step; `use` says what became of it (only the middle of a median is kept), `by` what an order awarded for it or the leniency taken from it. */
export interface ExplainedValue {
  readonly juror: string;
  readonly value: Fraction;
  readonly use: 'kept' | 'dropped-high' | 'dropped-low' | 'outside-middle';
  readonly by: Fraction | null;
}

/** One criterion's part in a juror's total. */
export interface ExplainedTerm {
  readonly criterion: string;
  readonly mark: Fraction;
  readonly weight: Fraction;
}

/** One step of the arithmetic behind a rank. */
export type ExplanationStep =
  | {
      readonly kind: 'juror-total';
      readonly juror: string;
      readonly terms: readonly ExplainedTerm[];
      readonly total: Fraction;
      /** What the rules round: each product after its weight, and the sum; null where they do not. */
      readonly rounding: { readonly criterion: Rounding | null; readonly weighted: Rounding | null };
    }
  | { readonly kind: 'juror-not-counted'; readonly juror: string; readonly missing: readonly string[] }
  | {
      readonly kind: 'across';
      /** Null when it is the juror totals that are taken across jurors. */
      readonly criterion: string | null;
      readonly method: Method;
      readonly values: readonly ExplainedValue[];
      /** What the method adds up, and by what it divides (1 where it only adds) to come to the result. */
      readonly sum: Fraction;
      readonly count: number;
      readonly result: Fraction;
    }
  | { readonly kind: 'duels'; readonly wins: Fraction; readonly inFavour: number; readonly opponents: number }
  | {
      readonly kind: 'criterion-weighted';
      readonly criterion: string;
      readonly value: Fraction;
      readonly weight: Fraction;
      readonly weighted: Fraction;
      /** What the rules round before and after the weight; null where they do not. */
      readonly rounding: { readonly criterion: Rounding | null; readonly weighted: Rounding | null };
    }
  | { readonly kind: 'criteria-added'; readonly parts: readonly Fraction[]; readonly sum: Fraction }
  | { readonly kind: 'own-stage'; readonly total: Fraction; readonly share: Fraction }
  | { readonly kind: 'carried'; readonly stage: string; readonly total: Fraction; readonly share: Fraction }
  | { readonly kind: 'adjusted'; readonly points: Fraction; readonly reason: string }
  | {
      readonly kind: 'total';
      /** What is added up: the stages by their shares, then the adjustments. */
      readonly parts: readonly Fraction[];
      readonly total: Fraction;
      readonly rounding: Rounding | null;
    }
  | { readonly kind: 'not-ranked'; readonly reason: Shortfall | Ineligibility }
  | {
      readonly kind: 'tie-broken';
      readonly broken: TieBreak;
      /** What the step found for those it parted the proposal from. */
      readonly others: readonly { readonly proposal: string; readonly value: TieBreak['value'] }[];
    }
  | {
      /** The panel put another final score in place of the computed one; the ranking as decided goes by it. */
      readonly kind: 'panel-adjusted';
      readonly decision: number;
      /** The agreed final score less the computed one. */
      readonly points: Fraction;
      readonly total: Fraction;
      readonly reason: string;
    }
  | { readonly kind: 'ranked'; readonly rank: number; readonly among: number; readonly tiedWith: readonly string[] };
