import type { VisitingTask } from '../assigning/draw-teams.ts';
import type { CompetitionDraft } from '../draft/draft.ts';
import { ownAgency } from './assigning-task.ts';
import { jurorsByEntry, peopleHolding } from './stage-panel.ts';

/** How the secretariat wants the field visits of a stage. */
export interface VisitingWish {
  /** The proposals that are visited. */
  readonly entries: readonly string[];
  readonly perVisit: number;
  readonly withLead: boolean;
  readonly seed: string;
}

/** The task of drawing teams: whoever scores a proposal may visit it, but for those with a known conflict of interest and those of its own agency. */
export function visitingTask(draft: CompetitionDraft, stage: string, { entries, ...wish }: VisitingWish): VisitingTask {
  const own = new Set(ownAgency(draft, peopleHolding(draft, 'juror'), entries).map(({ juror, entry }) => `${juror} ${entry}`));
  const scoring = jurorsByEntry(draft, stage, entries);
  const mayVisit = [...scoring].map(([entry, jurors]): [string, readonly string[]] => [
    entry,
    jurors.filter((juror) => !own.has(`${juror} ${entry}`)),
  ]);
  return { mayVisit: new Map(mayVisit), ...wish };
}
