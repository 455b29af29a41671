import type { ResultRow } from '#shared/domain/panel/result/result.ts';
import type { Selection } from '#shared/domain/scoring/rules.ts';

/** Where the selection ends: the last selected entry, if all above it are selected too, and who shares a rank across the cut. */
export interface Cut {
  readonly below: string | null;
  readonly acrossCut: ReadonlySet<string>;
}

const NO_CUT: Cut = { below: null, acrossCut: new Set() };

/** The cut of one or several rankings; a line is drawn only where the selected stand together at the top of a single one. */
export function cutOf(selection: Selection | null, ranking: readonly ResultRow[]): Cut {
  if (selection === null) return NO_CUT;
  const ranked = ranking.filter(({ rank }) => rank !== null);
  const partitions = partitionsOf(ranked);
  return {
    below: partitions.length === 1 ? lastOfTop(ranked) : null,
    acrossCut: selection.quotas === null ? new Set(partitions.flatMap((rows) => sharingTheCut(rows, selection.top))) : new Set(),
  };
}

function lastOfTop(ranked: readonly ResultRow[]): string | null {
  const first = ranked.findIndex(({ selected }) => !selected);
  const apart = first >= 0 && ranked.slice(first).some(({ selected }) => selected);
  return apart || first <= 0 ? null : (ranked[first - 1]?.entry ?? null);
}

function sharingTheCut(ranked: readonly ResultRow[], top: number | null): readonly string[] {
  const places = (top ?? 0) - ranked.filter(({ selected }) => selected).length;
  const next = ranked.find(({ selected }) => !selected);
  if (places <= 0 || next === undefined) return [];
  return ranked.filter(({ rank }) => rank === next.rank).map(({ entry }) => entry);
}

function partitionsOf(rows: readonly ResultRow[]): readonly (readonly ResultRow[])[] {
  return [...new Set(rows.map(({ partition }) => partition))].map((key) => rows.filter(({ partition }) => partition === key));
}
