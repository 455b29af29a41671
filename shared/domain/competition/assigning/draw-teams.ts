import { valueOf } from '../../../base/at.ts';
import { sortedCodeUnits } from '../../../base/order.ts';
import type { VisitTeam } from '../stage.ts';
import { assignJurors } from './assign-jurors.ts';
import type { AssigningTask, Shortfall } from './task.ts';

/** Which proposals are visited, by whom they may be, and how. */
export interface VisitingTask {
  /** The jurors who may visit each proposal; one that is listed twice counts once. */
  readonly mayVisit: ReadonlyMap<string, readonly string[]>;
  /** Jurors wanted for each visit, at least two. */
  readonly perVisit: number;
  /** Whether each team has somebody who leads it. */
  readonly withLead: boolean;
  readonly seed: string;
}

/** Who visits what, ordered by entry, and what could not be met; a team that is short is there with the jurors it has. */
export interface VisitingPlan {
  readonly teams: readonly VisitTeam[];
  readonly shortfalls: readonly Shortfall[];
}

/** Draws the teams of field visits as proposals are assigned: visits as even as possible, pairs of jurors mixed, leads even; the same task, the same teams. */
export function drawTeams({ mayVisit, perVisit, withLead, seed }: VisitingTask): VisitingPlan {
  const plan = assignJurors(taskAmong(mayVisit, perVisit, `visits ${seed}`));
  const visitors = new Map(sortedCodeUnits(mayVisit.keys()).map((entry): [string, string[]] => [entry, []]));
  for (const { juror, entries } of plan.jurors) for (const entry of entries) valueOf(visitors, entry).push(juror);
  const teams = [...visitors].map(([entry, jurors]) => ({ entry, jurors: sortedCodeUnits(jurors), lead: null }));
  return { teams: withLead ? ledTeams(teams, seed) : teams, shortfalls: plan.shortfalls };
}

/** Names one of each team, as even as may be: an assignment of one juror to each proposal from among its team. */
function ledTeams(teams: readonly VisitTeam[], seed: string): readonly VisitTeam[] {
  const { jurors } = assignJurors(taskAmong(new Map(teams.map((team) => [team.entry, team.jurors])), 1, `leads ${seed}`));
  const leads = new Map(jurors.flatMap(({ juror, entries }) => entries.map((entry): [string, string] => [entry, juror])));
  return teams.map((team) => ({ ...team, lead: leads.get(team.entry) ?? null }));
}

/** The task of giving each proposal so many jurors from among its own. */
function taskAmong(own: ReadonlyMap<string, readonly string[]>, perProposal: number, seed: string): AssigningTask {
  const jurors = sortedCodeUnits(new Set([...own.values()].flat()));
  const barred = [...own].flatMap(([entry, some]) => jurors.filter((juror) => !some.includes(juror)).map((juror) => ({ juror, entry })));
  return {
    jurors: jurors.map((juror) => ({ juror, expertise: [], maxLoad: null })),
    proposals: [...own.keys()].map((entry) => ({ entry, topics: [] })),
    perProposal,
    barred,
    fixed: [],
    seed,
  };
}
