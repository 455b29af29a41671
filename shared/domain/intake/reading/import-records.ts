import type { Doing } from '../../competition/draft/history.ts';
import type { CompetitionRecord } from '../../competition/draft/records.ts';
import type { ImportPlan, PlannedProposal } from './plan-import.ts';

/** The records that carry out an import: facts and texts of every proposal that is new or changed, and what was decided elsewhere about its selection for `stage`. */
export function importRecords({ added, changed }: ImportPlan, stage: string | null, doing: Doing): readonly CompetitionRecord[] {
  const decided = stage === null ? [] : [...added, ...changed].flatMap((one) => decisionOf(one, stage, doing));
  return [...[...added, ...changed.filter(isOtherwise)].flatMap(recordsOf), ...decided];
}

/** Whether anything of a proposal itself changes, beside what is decided about it. */
export function isOtherwise({ changes }: Pick<PlannedProposal, 'changes'>): boolean {
  return changes.some(({ field }) => field !== 'outcome' && field !== 'outcomeReason');
}

function recordsOf({ entry, facts, narrative }: PlannedProposal): readonly CompetitionRecord[] {
  return [
    { kind: 'proposal', id: entry, value: facts },
    { kind: 'narrative', id: entry, value: narrative },
  ];
}

function decisionOf({ entry, decision }: PlannedProposal, stage: string, doing: Doing): readonly CompetitionRecord[] {
  return decision === null ? [] : [{ kind: 'selection', id: `${stage}:${entry}`, value: { ...decision, checks: {}, ...doing } }];
}
