import type { RankingStability } from '#shared/ipc/views/analysis.ts';
import type { ProposalSummary } from '#shared/ipc/views/bundle.ts';

/** What every view of one ranking's stability is drawn from. */
export interface StabilityParts {
  readonly ranking: RankingStability;
  readonly proposals: ReadonlyMap<string, ProposalSummary>;
  readonly nameOf: (juror: string) => string;
  readonly resamples: number;
  /** Whether what the plenary decided is in it. */
  readonly isDecided: boolean;
}
