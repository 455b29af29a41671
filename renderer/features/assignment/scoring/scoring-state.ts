import type { Relation } from '../board/relations.ts';

/** What the matrix shows of one juror and one proposal; a clash is an assignment against a conflict or to the juror's own agency. */
export type ScoringState = 'assigned' | 'clash' | Relation;

/** The states in the order in which the legend tells of them. */
export const SCORING_STATES: readonly ScoringState[] = ['assigned', 'fits', 'free', 'own', 'conflict', 'clash'];

/** The state of a pair by whether it is assigned and what the juror is to the proposal. */
export function scoringState(isAssigned: boolean, relation: Relation): ScoringState {
  if (!isAssigned) return relation;
  return relation === 'conflict' || relation === 'own' ? 'clash' : 'assigned';
}
