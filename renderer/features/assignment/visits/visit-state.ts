import type { VisitTeam } from '#shared/domain/competition/stage.ts';

/** What the matrix of visits shows of one juror and one proposal: in its team, leading it, able to visit, barred by a conflict or the own agency, or not scoring it. */
export type VisitState = 'member' | 'lead' | 'may' | 'own' | 'conflict' | 'out';

/** The states in the order in which the legend tells of them; who does not score a proposal has no sign. */
export const VISIT_STATES: readonly VisitState[] = ['member', 'lead', 'may', 'own', 'conflict'];

interface Pair {
  readonly juror: string;
  readonly team: VisitTeam | undefined;
  readonly isScoring: boolean;
  readonly relation: string;
}

/** The state of a pair. */
export function visitState({ juror, team, isScoring, relation }: Pair): VisitState {
  if (team?.lead === juror) return 'lead';
  if (team?.jurors.includes(juror) === true) return 'member';
  if (relation === 'conflict') return 'conflict';
  if (!isScoring) return 'out';
  return relation === 'own' ? 'own' : 'may';
}
