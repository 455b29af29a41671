import { byCodeUnits } from '#shared/base/order.ts';
import type { CompetitionDraft } from '#shared/domain/competition/draft/draft.ts';

/** A juror of the board by name; `maxLoad` null for no limit. */
export interface BoardJuror {
  readonly juror: string;
  readonly name: string;
  readonly maxLoad: number | null;
}

/** A proposal of the stage with the jurors it has. */
export interface BoardRow {
  readonly entry: string;
  readonly title: string;
  readonly agency: string;
  readonly group: string | null;
  readonly cluster: string | null;
  readonly jurors: ReadonlySet<string>;
}

/** Some jurors with the entries that are theirs. */
type Lists = readonly { readonly juror: string; readonly entries: readonly string[] }[];

/** A row for each proposal of the stage, ordered by entry. */
export function boardRows(proposals: CompetitionDraft['proposal'], entries: readonly string[], lists: Lists): readonly BoardRow[] {
  const byEntry = new Map(entries.map((entry): [string, Set<string>] => [entry, new Set()]));
  for (const { juror, entries: own } of lists) for (const entry of own) byEntry.get(entry)?.add(juror);
  return [...byEntry].sort(byCodeUnits(([entry]) => entry)).map(([entry, jurors]) => {
    const { title = '', agency = '', group = null, cluster = null } = proposals.get(entry) ?? {};
    return { entry, title, agency, group, cluster, jurors };
  });
}

/** How many of the rows each juror has. */
export function loadsOf(rows: readonly BoardRow[]): ReadonlyMap<string, number> {
  const loads = new Map<string, number>();
  for (const { jurors } of rows) for (const juror of jurors) loads.set(juror, (loads.get(juror) ?? 0) + 1);
  return loads;
}

/** Which rows are shown; null for any. */
export interface BoardFilter {
  readonly search: string;
  readonly group: string | null;
  readonly cluster: string | null;
  readonly kind: string | null;
}

/** A board that shows everything. */
export const ALL_ROWS: BoardFilter = { search: '', group: null, cluster: null, kind: null };

/** The rows that the filter lets through: of its group and cluster, of its kind, with every word of the search in number, title, agency or a juror's name. */
export function filteredRows(
  rows: readonly BoardRow[],
  { search, group, cluster, kind }: BoardFilter,
  isOfKind: (row: BoardRow, kind: string) => boolean,
  jurors: readonly BoardJuror[],
): readonly BoardRow[] {
  const words = search
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const names = new Map(jurors.map(({ juror, name }) => [juror, name]));
  const textOf = (row: BoardRow) =>
    [row.entry, row.title, row.agency, ...[...row.jurors].map((juror) => names.get(juror) ?? '')].join(' ').toLowerCase();
  return rows.filter((row) => {
    if (group !== null && row.group !== group) return false;
    if (cluster !== null && row.cluster !== cluster) return false;
    if (kind !== null && !isOfKind(row, kind)) return false;
    if (words.length === 0) return true;
    const text = textOf(row);
    return words.every((word) => text.includes(word));
  });
}
