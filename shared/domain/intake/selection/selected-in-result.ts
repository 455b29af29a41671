import { sortedCodeUnits } from '../../../base/order.ts';
import { err, ok, type Result } from '../../../base/result.ts';
import type { CompetitionDraft } from '../../competition/draft/draft.ts';
import type { PanelResult } from '../../panel/result/result.ts';

/** How the proposals of a competition came out of an earlier stage. */
export interface SelectedInResult {
  /** The earlier stage. */
  readonly stage: string;
  /** Selected, ordered by rank and entry. */
  readonly selected: readonly RankedEntry[];
  /** Took part and were not selected. */
  readonly others: readonly RankedEntry[];
  /** Took no part; by code unit. */
  readonly absent: readonly string[];
}

/** A proposal with its place, null where it has none. */
export interface RankedEntry {
  readonly entry: string;
  readonly rank: number | null;
}

/** Why a result cannot decide who takes part in a stage, or what is carried into it. */
export type ResultMismatch = 'other-competition' | 'not-earlier' | 'none-selected' | 'no-totals';

/** Who goes on to `stage` by the signed result of a stage before it, as the panel decided where it did; every proposal of the draft is named once. */
export function selectedInResult(
  draft: Pick<CompetitionDraft, 'competition' | 'stages' | 'proposal'>,
  stage: string,
  result: Pick<PanelResult, 'competitionId' | 'stageId' | 'ranking' | 'decided'>,
): Result<SelectedInResult, ResultMismatch> {
  const mismatch = mismatchOf(draft, stage, result);
  if (mismatch !== null) return err(mismatch);
  const rows = (result.decided ?? result.ranking).filter(({ entry }) => draft.proposal.has(entry));
  const selected = rows.filter((row) => row.selected).map(rankedEntry);
  if (selected.length === 0) return err('none-selected');
  const known = new Set(rows.map(({ entry }) => entry));
  return ok({
    stage: result.stageId,
    selected,
    others: rows.filter((row) => !row.selected).map(rankedEntry),
    absent: sortedCodeUnits([...draft.proposal.keys()].filter((entry) => !known.has(entry))),
  });
}

/** Whether a result is of another competition, or of a stage that is not before this one; null when it is of an earlier stage. */
export function mismatchOf(
  { competition, stages }: Pick<CompetitionDraft, 'competition' | 'stages'>,
  stage: string,
  { competitionId, stageId }: Pick<PanelResult, 'competitionId' | 'stageId'>,
): Extract<ResultMismatch, 'other-competition' | 'not-earlier'> | null {
  if (competitionId !== competition.id) return 'other-competition';
  const earlier = stages.slice(0, Math.max(0, stages.indexOf(stage)));
  return earlier.includes(stageId) ? null : 'not-earlier';
}

function rankedEntry({ entry, rank }: RankedEntry): RankedEntry {
  return { entry, rank };
}
