import type { Agreement } from '../../domain/analysis/agreement/agreement.ts';
import type { Severity } from '../../domain/analysis/jurors/severity.ts';
import type { PartitionStability } from '../../domain/analysis/stability/stability.ts';
import type { StandingOut } from '../../domain/analysis/jurors/standing-out.ts';
import type { Move } from '../../domain/analysis/what-if.ts';
import type { TieValues } from '../../domain/panel/result/tie-values.ts';
import type { ExplanationStep } from '../../domain/scoring/explain/explanation-step.ts';

/** One step of the arithmetic behind a rank, in words. */
export interface ExplainedStep {
  readonly kind: ExplanationStep['kind'];
  readonly text: string;
}

/** Why a proposal stands where it stands: the arithmetic step by step, and both sides of each tie that was broken. */
export interface ExplanationView {
  readonly steps: readonly ExplainedStep[];
  readonly ties: readonly TieValues[];
}

/** One proposal beside the place where it stands; totals are decimal strings to the rules' decimals. */
export interface WhatIfMove extends Move {
  readonly officialTotal: string | null;
  readonly total: string | null;
}

/** A ranking by other rules, never official: every proposal in the order that stands, or null where the rules cannot be changed so. */
export interface WhatIfView {
  readonly moves: readonly WhatIfMove[] | null;
  /** How many points given to proposals, by the stage or by the panel, mean nothing by the other rules, and so are left out. */
  readonly leftOut: number;
}

/** How far jurors agree, how each compares with the others, and the proposals that divide them most, these first. */
export interface AgreementView {
  readonly agreement: Agreement;
  readonly severity: readonly Severity[];
  readonly proposals: readonly StandingOut[];
}

/** How firm one ranking is; `cut` is how many its selection takes, null where it has no cut of its own. */
export interface RankingStability extends PartitionStability {
  readonly cut: number | null;
}

/** How firm the rankings of a panel are. */
export interface StabilityView {
  readonly resamples: number;
  readonly rankings: readonly RankingStability[];
}
