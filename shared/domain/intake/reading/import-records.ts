import type { Doing } from '../../competition/draft/history.ts';
import type { CompetitionRecord } from '../../competition/draft/records.ts';
import type { ImportPlan, PlannedProposal } from './plan-import.ts';

/** The records that carry out an import: facts and texts of every proposal that is new or changed, and what was decided elsewhere about its selection for `stage`. */
export function importRecords({ added, changed, unchanged }: ImportPlan, stage: string | null, doing: Doing): readonly CompetitionRecord[] {
  const decided = stage === null ? [] : [...added, ...changed, ...unchanged].flatMap((one) => decisionOf(one, stage, doing));
  return [...[...added, ...changed].flatMap(recordsOf), ...decided];
}

function recordsOf({ entry, facts, narrative }: PlannedProposal): readonly CompetitionRecord[] {
  return [
    { kind: 'proposal', id: entry, value: facts },
    { kind: 'narrative', id: entry, value: narrative },
  ];
}

function decisionOf({ entry, outcome, outcomeReason }: PlannedProposal, stage: string, doing: Doing): readonly CompetitionRecord[] {
  if (outcome === null) return [];
  return [{ kind: 'selection', id: `${stage}:${entry}`, value: { outcome, reason: outcomeReason, checks: {}, ...doing } }];
}
