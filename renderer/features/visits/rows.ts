import type { OwnDesk } from '#shared/domain/panel/own/own-desk.ts';
import type { ClaimOutcome, FieldVisit, ScoreSheet } from '#shared/domain/panel/sheet/score-sheet.ts';
import type { VisitTeam } from '#shared/domain/competition/stage.ts';
import { visitLack } from '#shared/domain/panel/sheet/sheet-edit.ts';
import type { ProposalSummary } from '#shared/ipc/views/bundle.ts';

/** One proposal with its field visit. */
export interface VisitRow {
  readonly entry: string;
  readonly title: string;
  readonly agency: string;
  /** The team that is asked to make this visit, the juror among them; null where nobody asked for it. */
  readonly team: VisitTeam | null;
  readonly state: 'none' | 'incomplete' | 'complete';
  readonly visit: FieldVisit | null;
  readonly matches: number;
  readonly partly: number;
  readonly no: number;
}

/** The proposals a juror may visit: those they are asked to visit first, then those with a visit, each by entry number; where a conflict of interest is known there is none. */
export function visitRowsOf(desk: OwnDesk<ProposalSummary>, sheets: ReadonlyMap<string, ScoreSheet>): readonly VisitRow[] {
  const rows = desk.proposals
    .filter(({ entry }) => !desk.conflicts.has(entry))
    .map(({ entry, title, agency }) =>
      rowOf({ entry, title, agency, team: desk.visits.get(entry) ?? null }, sheets.get(entry)?.visit ?? null),
    );
  return [0, 1, 2].flatMap((place) => rows.filter((row) => placeOf(row) === place));
}

function placeOf({ team, visit }: VisitRow): number {
  if (team !== null) return 0;
  return visit === null ? 2 : 1;
}

function rowOf(proposal: Pick<VisitRow, 'entry' | 'title' | 'agency' | 'team'>, visit: FieldVisit | null): VisitRow {
  const count = (outcome: ClaimOutcome) => visit?.findings.filter((finding) => finding.outcome === outcome).length ?? 0;
  return { ...proposal, state: stateOf(visit), visit, matches: count('matches'), partly: count('partly'), no: count('no') };
}

function stateOf(visit: FieldVisit | null): VisitRow['state'] {
  if (visit === null) return 'none';
  return visitLack(visit) === null ? 'complete' : 'incomplete';
}
