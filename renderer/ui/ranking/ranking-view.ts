import { compareFractions, type Fraction, parseFraction, subtract, writeRounded } from '#shared/base/fraction.ts';
import type { ResultRow } from '#shared/domain/panel/result/result.ts';
import { type DivergenceReason, divergingProposals } from '#shared/domain/scoring/divergence.ts';
import { officialDecimals } from '#shared/domain/scoring/rounding.ts';
import type { Rules } from '#shared/domain/scoring/rules.ts';
import type { ProposalSummary } from '#shared/ipc/views/bundle.ts';
import { cutOf } from './ranking-cut.ts';

/** Jurors of whom a proposal has no total: they stand aside, or they still owe it. */
export interface Absent {
  readonly recused: readonly string[];
  readonly missing: readonly string[];
}

/** A ranking with everything its screens show beside it. */
export interface RankingView {
  readonly rules: Rules;
  readonly proposals: readonly ProposalSummary[];
  readonly ranking: readonly ResultRow[];
  /** Names of jurors by thumbprint. */
  readonly jurors: ReadonlyMap<string, string>;
  /** By entry; a proposal without absences may be left out. */
  readonly absent: ReadonlyMap<string, Absent>;
}

/** One proposal of the ranking, ready to be drawn. */
export interface RankingLine {
  readonly row: ResultRow;
  readonly proposal: ProposalSummary;
  /** Exact juror totals in the order of the row. */
  readonly totals: readonly Fraction[];
  /** Highest less lowest total, to the rules' decimals; null with fewer than two. */
  readonly spread: string | null;
  /** Why its jurors are said to diverge; empty when they do not. */
  readonly diverging: readonly DivergenceReason[];
  /** Entries with the same final score in the same ranking, in its order. */
  readonly equals: readonly ResultRow[];
  /** Shares a place that the rules would give to some, not all, of those who share it. */
  readonly acrossCut: boolean;
  readonly absent: Absent;
}

const NOBODY: Absent = { recused: [], missing: [] };

/** The lines of a ranking, in its order; rows of proposals that the bundle does not have are left out. */
export function linesOf(view: RankingView): readonly RankingLine[] {
  const proposals = new Map(view.proposals.map((proposal) => [proposal.entry, proposal]));
  const totals = new Map(view.ranking.map((row) => [row.entry, totalsOf(row)]));
  const diverging = divergingEntries(view, totals);
  const equals = equalRows(view.ranking);
  const { acrossCut } = cutOf(view.rules.selection, view.ranking);
  return view.ranking.flatMap((row): readonly RankingLine[] => {
    const proposal = proposals.get(row.entry);
    if (proposal === undefined) return [];
    const own = totals.get(row.entry) ?? [];
    return [
      {
        row,
        proposal,
        totals: own,
        spread: spreadOf(own, officialDecimals(view.rules)),
        diverging: diverging.get(row.entry) ?? [],
        equals: row.rank === null ? [] : (equals.get(sameTotalKey(row)) ?? []).filter(({ entry }) => entry !== row.entry),
        acrossCut: acrossCut.has(row.entry),
        absent: view.absent.get(row.entry) ?? NOBODY,
      },
    ];
  });
}

function equalRows(ranking: readonly ResultRow[]): ReadonlyMap<string, readonly ResultRow[]> {
  const groups = new Map<string, ResultRow[]>();
  for (const row of ranking) {
    if (row.rank === null) continue;
    const group = groups.get(sameTotalKey(row));
    if (group === undefined) groups.set(sameTotalKey(row), [row]);
    else group.push(row);
  }
  return groups;
}

function sameTotalKey({ partition, totalExact }: ResultRow): string {
  return `${partition} ${totalExact}`;
}

function totalsOf(row: ResultRow): readonly Fraction[] {
  return row.jurors.flatMap(({ total }) => parseFraction(total) ?? []);
}

function divergingEntries(
  { rules, ranking }: RankingView,
  totals: ReadonlyMap<string, readonly Fraction[]>,
): ReadonlyMap<string, readonly DivergenceReason[]> {
  if (rules.divergence === null) return new Map();
  const proposals = ranking.map(({ entry }) => ({ proposal: entry, jurorTotals: { totals: totals.get(entry) ?? [] } }));
  return new Map(divergingProposals(rules, proposals).map(({ proposal, reasons }) => [proposal, reasons]));
}

function spreadOf(totals: readonly Fraction[], decimals: number): string | null {
  if (totals.length < 2) return null;
  const ordered = totals.toSorted(compareFractions);
  const [lowest, highest] = [ordered[0], ordered.at(-1)];
  return lowest === undefined || highest === undefined ? null : writeRounded(subtract(highest, lowest), Math.min(decimals, 2));
}
