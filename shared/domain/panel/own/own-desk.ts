import { assignedEntries, type Panel } from '../../competition/assignment.ts';
import type { KnownConflict, Stage, VisitTeam } from '../../competition/stage.ts';
import { type OwnState, ownStateOf } from './own-progress.ts';
import type { ScoreSheet } from '../sheet/score-sheet.ts';

/** What a juror has before them: the assigned proposals, in order of entry number, the conflicts already known, and the visits asked for. */
export interface OwnDesk<P> {
  readonly proposals: readonly P[];
  readonly conflicts: ReadonlyMap<string, KnownConflict>;
  /** The field visits that this juror is asked to make, by entry, each with the whole team. */
  readonly visits: ReadonlyMap<string, VisitTeam>;
}

/** Lays out what a bundle asks of one juror. */
export function deskOf<P extends { readonly entry: string }>(
  stage: Panel & Pick<Stage, 'assignments' | 'conflicts' | 'visits'>,
  proposals: readonly P[],
  juror: string,
): OwnDesk<P> {
  const byEntry = new Map(proposals.map((proposal) => [proposal.entry, proposal]));
  const entries = assignedEntries(stage, [...byEntry.keys()], juror);
  return {
    proposals: entries.flatMap((entry) => byEntry.get(entry) ?? []),
    conflicts: new Map(stage.conflicts.filter((conflict) => conflict.juror === juror).map((conflict) => [conflict.entry, conflict])),
    visits: new Map((stage.visits ?? []).filter(({ jurors }) => jurors.includes(juror)).map((team) => [team.entry, team])),
  };
}

/** How far the juror is with one entry of the desk. */
export function deskState<P>(desk: OwnDesk<P>, sheets: ReadonlyMap<string, ScoreSheet>, entry: string): OwnState {
  return ownStateOf(sheets.get(entry), desk.conflicts.get(entry));
}
