import { byCodeUnits, compareNames } from '#shared/base/order.ts';
import { type CellState, type JurorCoverage, stateIn } from '#shared/domain/panel/result/juror-coverage.ts';
import type { ProposalSummary } from '#shared/ipc/views/bundle.ts';
import type { PanelView } from '#shared/ipc/views/panel.ts';

/** One proposal with what its jurors did; `position` is its place among all by code unit. */
export interface CoverageRow {
  readonly proposal: ProposalSummary;
  readonly position: number;
  readonly assigned: number;
  readonly settled: number;
}

/** Jurors by name, proposals by entry number, and the jurors' totals as far as there are some. */
export interface CoverageGrid {
  readonly jurors: readonly JurorCoverage[];
  readonly rows: readonly CoverageRow[];
  /** By entry, then juror: exact fractions "n/d". */
  readonly totals: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

/** Lays the panel out for the matrix. */
export function coverageGrid(proposals: readonly ProposalSummary[], { coverage, ranking }: PanelView): CoverageGrid {
  const jurors = coverage.toSorted((a, b) => compareNames(a.name, b.name));
  const rows = proposals.toSorted(byCodeUnits(({ entry }) => entry)).map((proposal, position): CoverageRow => {
    const states = jurors.map((juror) => stateIn(juror.states, position));
    const count = (...wanted: readonly CellState[]) => states.filter((state) => wanted.includes(state)).length;
    return { proposal, position, assigned: count('s', 'r', 'm'), settled: count('s', 'r') };
  });
  const totals = new Map(ranking.map((row) => [row.entry, new Map(row.jurors.map(({ juror, total }) => [juror, total]))]));
  return { jurors, rows, totals };
}

/** The rows to show: all, or those with gaps; of these, those whose title, number or agency has every word of the search. */
export function gridRows({ rows }: CoverageGrid, onlyGaps: boolean, search: string): readonly CoverageRow[] {
  const words = search
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return rows.filter(({ proposal: { title, entry, agency }, assigned, settled }) => {
    const text = `${title} ${entry} ${agency}`.toLowerCase();
    return (!onlyGaps || settled < assigned) && words.every((word) => text.includes(word));
  });
}
