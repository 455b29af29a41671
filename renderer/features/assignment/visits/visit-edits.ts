import { byCodeUnits, sortedCodeUnits } from '#shared/base/order.ts';
import type { VisitsDraft } from '#shared/domain/competition/draft/records.ts';
import type { VisitTeam } from '#shared/domain/competition/stage.ts';

/** The visits with a juror taken into the teams of these entries, or out of them; a proposal whose team nobody is left in is not visited any more. */
export function withVisitor(visits: VisitsDraft, juror: string, entries: readonly string[], isGiven: boolean): VisitsDraft {
  const teams = new Map(visits.teams.map((team) => [team.entry, team]));
  for (const entry of entries) {
    const { jurors, lead } = teams.get(entry) ?? { jurors: [], lead: null };
    const others = jurors.filter((one) => one !== juror);
    teams.set(entry, {
      entry,
      jurors: isGiven ? sortedCodeUnits([...others, juror]) : others,
      lead: !isGiven && lead === juror ? null : lead,
    });
  }
  return { ...visits, seed: null, teams: inOrder([...teams.values()].filter(({ jurors }) => jurors.length > 0)) };
}

/** The visits with somebody, or nobody, leading a team. */
export function withLead(visits: VisitsDraft, entry: string, lead: string | null): VisitsDraft {
  return { ...visits, seed: null, teams: visits.teams.map((team) => (team.entry === entry ? { ...team, lead } : team)) };
}

/** The visits without those of these entries. */
export function withoutVisits(visits: VisitsDraft, entries: ReadonlySet<string>): VisitsDraft {
  return { ...visits, seed: null, teams: visits.teams.filter(({ entry }) => !entries.has(entry)) };
}

/** The visits with these teams in place of those of the same entries. */
export function withTeams(visits: VisitsDraft, teams: readonly VisitTeam[]): VisitsDraft {
  const drawn = new Set(teams.map(({ entry }) => entry));
  return { ...visits, teams: inOrder([...visits.teams.filter(({ entry }) => !drawn.has(entry)), ...teams]) };
}

function inOrder(teams: readonly VisitTeam[]): readonly VisitTeam[] {
  return teams.toSorted(byCodeUnits(({ entry }) => entry));
}
