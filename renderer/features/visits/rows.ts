import type { OwnDesk } from '#shared/domain/panel/own/own-desk.ts';
import type { ClaimOutcome, FieldVisit, ScoreSheet } from '#shared/domain/panel/sheet/score-sheet.ts';
import { visitLack } from '#shared/domain/panel/sheet/sheet-edit.ts';
import type { ProposalSummary } from '#shared/ipc/views/bundle.ts';

/** One proposal with its field visit. */
export interface VisitRow {
  readonly entry: string;
  readonly title: string;
  readonly agency: string;
  readonly state: 'none' | 'incomplete' | 'complete';
  readonly visit: FieldVisit | null;
  readonly matches: number;
  readonly partly: number;
  readonly no: number;
}

/** The proposals a juror may visit: those with a visit first, then by entry number; where a conflict of interest is known there is none. */
export function visitRowsOf(desk: OwnDesk<ProposalSummary>, sheets: ReadonlyMap<string, ScoreSheet>): readonly VisitRow[] {
  const rows = desk.proposals
    .filter(({ entry }) => !desk.conflicts.has(entry))
    .map(({ entry, title, agency }) => rowOf({ entry, title, agency }, sheets.get(entry)?.visit ?? null));
  return [...rows.filter(({ visit }) => visit !== null), ...rows.filter(({ visit }) => visit === null)];
}

function rowOf(proposal: Pick<VisitRow, 'entry' | 'title' | 'agency'>, visit: FieldVisit | null): VisitRow {
  const count = (outcome: ClaimOutcome) => visit?.findings.filter((finding) => finding.outcome === outcome).length ?? 0;
  return { ...proposal, state: stateOf(visit), visit, matches: count('matches'), partly: count('partly'), no: count('no') };
}

function stateOf(visit: FieldVisit | null): VisitRow['state'] {
  if (visit === null) return 'none';
  return visitLack(visit) === null ? 'complete' : 'incomplete';
}
