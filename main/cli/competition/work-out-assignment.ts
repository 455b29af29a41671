import type { LocalText } from '#shared/base/local-text.ts';
import { err, ok, type Result } from '#shared/base/result.ts';
import { type AssignmentPlan, assignJurors } from '#shared/domain/competition/assigning/assign-jurors.ts';
import { drawTeams, type VisitingPlan } from '#shared/domain/competition/assigning/draw-teams.ts';
import { applyRecords } from '#shared/domain/competition/draft/draft.ts';
import type { KeyedRecord } from '#shared/domain/competition/draft/records.ts';
import { assigningTask } from '#shared/domain/competition/preparing/assigning-task.ts';
import { stageEntries } from '#shared/domain/competition/preparing/stage-entries.ts';
import { visitingTask } from '#shared/domain/competition/preparing/visiting-task.ts';
import type { CompetitionAtHand } from './open-competition.ts';

/** What is to be worked out: the whole assignment anew unless `perProposal` is null, and teams for the proposals that are visited. */
export interface AssignmentOrder {
  readonly perProposal: number | null;
  readonly visited: readonly string[];
  readonly perVisit: number;
  readonly withLead: boolean;
  readonly seed: string;
}

/** What came of it, and the records that keep it; a plan that was not asked for is null. */
export interface WorkedOut {
  readonly plan: AssignmentPlan | null;
  readonly visits: VisitingPlan | null;
  readonly records: readonly KeyedRecord[];
}

/** Works out who scores what and who visits what, teams being drawn from whoever scores; a proposal that takes no part in the stage cannot be visited. */
export function workOutAssignment({ draft, stage }: CompetitionAtHand, order: AssignmentOrder): Result<WorkedOut, LocalText> {
  const { perProposal, visited, perVisit, withLead, seed } = order;
  const taking = new Set(stageEntries(draft, stage).taking);
  const stranger = visited.find((entry) => !taking.has(entry));
  if (stranger !== undefined) {
    return err({ id: `${stranger}: tidak ikut dalam tahap ini`, en: `${stranger}: takes no part in this stage` });
  }
  const plan = perProposal === null ? null : assignJurors(assigningTask(draft, stage, { perProposal, seed, fixed: [] }));
  const assigned: readonly KeyedRecord[] =
    plan === null || perProposal === null
      ? []
      : [{ kind: 'assignment', id: stage, value: { mode: 'listed', perProposal, seed, jurors: plan.jurors } }];
  if (visited.length === 0) return ok({ plan, visits: null, records: assigned });
  const task = visitingTask(applyRecords(draft, assigned), stage, { entries: visited, perVisit, withLead, seed });
  const visits = drawTeams(task);
  const drawn: KeyedRecord = { kind: 'visits', id: stage, value: { perVisit, seed, teams: visits.teams } };
  return ok({ plan, visits, records: [...assigned, drawn] });
}
