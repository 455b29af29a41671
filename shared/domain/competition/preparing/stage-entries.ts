import { sortedCodeUnits } from '../../../base/order.ts';
import type { CompetitionDraft } from '../draft/draft.ts';
import type { SelectionDecision } from '../draft/records.ts';

/** How the proposals of a competition stand in one stage; each list ordered by entry. */
export interface StageEntries {
  /** Those that take part: all that passed the selection, or all there are where nothing was selected yet. */
  readonly taking: readonly string[];
  /** Those about which nothing was decided although a selection has begun. */
  readonly undecided: readonly string[];
  /** Whether anything was decided about anybody. */
  readonly hasBegun: boolean;
}

/** The proposals of a stage by its administrative selection, or by the selection from the stage before. */
export function stageEntries(draft: CompetitionDraft, stage: string): StageEntries {
  const entries = sortedCodeUnits(draft.proposal.keys());
  const outcomes = new Map(entries.map((entry) => [entry, decisionOn(draft, stage, entry)?.outcome ?? null]));
  const hasBegun = [...outcomes.values()].some((outcome) => outcome !== null);
  if (!hasBegun) return { taking: entries, undecided: [], hasBegun };
  const having = (wanted: 'passed' | null) => entries.filter((entry) => outcomes.get(entry) === wanted);
  return { taking: having('passed'), undecided: having(null), hasBegun };
}

function decisionOn(draft: CompetitionDraft, stage: string, entry: string): SelectionDecision | undefined {
  return draft.selection.get(`${stage}:${entry}`);
}
