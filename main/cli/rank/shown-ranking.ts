import type { Ranking } from '#shared/domain/scoring/rank-proposals.ts';
import type { Rules } from '#shared/domain/scoring/rules.ts';
import type { ScoreTable } from '#shared/domain/scoring/marks/score-table.ts';

/** A ranking with all that its printed forms show. */
export interface ShownRanking {
  readonly rules: Rules;
  readonly table: ScoreTable;
  readonly ranking: Ranking;
  readonly titles: ReadonlyMap<string, { readonly title: string; readonly agency: string }>;
  readonly drawSeed: string | null;
  /** The proposals whose arithmetic was asked for, in the order of the ranking. */
  readonly explained: readonly string[];
}
