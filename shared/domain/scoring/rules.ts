import type { LocalText } from '../../base/local-text.ts';
import type { RoundingMode } from '../../base/fraction.ts';

/** The marks a juror may give: `min`, `min + step`, ... up to `max`; each number means its shortest decimal. */
export interface Scale {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

/** A rubric level: what marks from `from` to `to`, both included, mean. */
export interface Level {
  readonly from: number;
  readonly to: number;
  readonly descriptor: LocalText;
}

/** Something that jurors give a mark for; `scale` null means the scale of the rules. */
export interface ScoredCriterion {
  readonly id: string;
  readonly name: LocalText;
  readonly weight: number;
  readonly scale: Scale | null;
  readonly levels: readonly Level[];
  readonly commentRequired: boolean;
}

/** A criterion; where it has parts, marks are given for the parts only and its weight is the sum of theirs. */
export interface Criterion extends ScoredCriterion {
  readonly parts: readonly ScoredCriterion[];
}

/** Whether a weight is a percentage (all add up to 100) or a factor multiplied as written. */
export type Weighting = 'percent' | 'factor';

/** Each juror's weighted total first and then across jurors, or each criterion across jurors first and then the weighted sum. */
export type Combine = 'juror-totals' | 'criterion-panels';

/** How marks or totals are taken across jurors; `drop` is the number left out at each end, `points` what each place earns. */
export type Aggregate =
  | { readonly method: 'mean' }
  | { readonly method: 'median' }
  | { readonly method: 'sum' }
  | { readonly method: 'trimmed-mean'; readonly drop: number }
  | { readonly method: 'trimmed-sum'; readonly drop: number }
  | { readonly method: 'rank-sum' }
  | { readonly method: 'rank-points'; readonly points: readonly number[] }
  | { readonly method: 'pairwise-majority' }
  | { readonly method: 'adjusted-mean' };

/** The name of an aggregate. */
export type Method = Aggregate['method'];

/** Rounding to a number of decimals. */
export interface Rounding {
  readonly decimals: number;
  readonly mode: RoundingMode;
}

/** The three places where rules may round; null where they do not. */
export interface RoundingPlaces {
  readonly criterion: Rounding | null;
  readonly weighted: Rounding | null;
  readonly total: Rounding | null;
}

/** The least total, and the least value by criterion, to be eligible. */
export interface Threshold {
  readonly total: number | null;
  readonly perCriterion: Readonly<Record<string, number>>;
}

/** One step of the tie chain; the last one is always `shared` or `draw`. */
export type TieStep = `criterion:${string}` | 'median' | 'pairwise' | 'highest-single' | 'shared' | 'draw';

/** What rankings, quotas and assignments may be divided by. */
export type Division = 'group' | 'cluster';

/** Places for each cluster or group, times the over-nomination factor (rounded up), and what becomes of places that cannot be filled. */
export interface Quotas {
  readonly by: Division;
  readonly counts: Readonly<Record<string, number>>;
  readonly overNomination: number;
  readonly unfilled: 'open' | 'next-best';
}

/** Who is selected: quota places first, then the best of the others up to `top`. */
export interface Selection {
  readonly top: number | null;
  readonly quotas: Quotas | null;
}

/** An earlier stage whose total counts with `weight` percent; this stage has what remains of 100. */
export interface CarriedStage {
  readonly stage: string;
  readonly weight: number;
}

/** Beyond which spread of juror totals a proposal goes on the plenary's agenda; any one that is set suffices. */
export interface Divergence {
  readonly points: number | null;
  readonly standardDeviations: number | null;
}

/** The complete rules of a stage, every key present; made by decodeRules and part of the signed stage. */
export interface Rules {
  readonly formatVersion: 1;
  readonly scale: Scale;
  readonly weighting: Weighting;
  readonly criteria: readonly Criterion[];
  readonly combine: Combine;
  readonly aggregate: Aggregate;
  readonly rounding: RoundingPlaces;
  readonly unequalPanels: 'unranked' | 'as-is';
  readonly quorum: { readonly minJurors: number };
  readonly threshold: Threshold | null;
  readonly ties: readonly TieStep[];
  readonly partition: 'none' | Division;
  readonly selection: Selection | null;
  readonly carry: readonly CarriedStage[];
  readonly divergence: Divergence | null;
}

/** The criteria that jurors mark, in order: the parts of a criterion that has parts, else the criterion itself. */
export function scoredCriteria(criteria: readonly Criterion[]): readonly ScoredCriterion[] {
  return criteria.flatMap((criterion) => (criterion.parts.length > 0 ? criterion.parts : [criterion]));
}
