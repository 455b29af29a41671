import type { ColumnMapping } from '../../competition/draft/records.ts';
import type { FormSection } from '../../competition/stage.ts';
import type { PlainRow } from '../sheets/plain-sheet.ts';
import { recallFields, recallMapping } from './heading-signature.ts';
import { type ColumnFields, proposeMapping } from './propose-mapping.ts';

/** The top of a sheet, as much of it as choosing it and its headings takes. */
export interface TopOfSheet {
  readonly rows: number;
  /** The row that most likely holds the headings, null where none does. */
  readonly headingRow: number | null;
  readonly top: readonly PlainRow[];
}

/** How a table is understood before a person looked at it. */
export interface UnderstoodTable {
  readonly headings: readonly string[];
  /** Some rows below the headings. */
  readonly below: readonly (readonly string[])[];
  readonly fields: ColumnFields;
  /** Whether the fields are those that a person gave to the same headings before. */
  readonly isRemembered: boolean;
  readonly said: Pick<ColumnMapping, 'groups' | 'clusters'>;
}

const SAMPLES = 12;

/** The place of the sheet that most likely holds the list: the longest with a row of headings, else the first. */
export function likeliestSheet(sheets: readonly TopOfSheet[]): number {
  const lengths = sheets.map(({ rows, headingRow }) => (headingRow === null ? 0 : rows));
  return Math.max(0, lengths.indexOf(Math.max(...lengths)));
}

/** Understands a table by its headings: as was said of the same headings before, else as they propose; null when that row is not among the first. */
export function understandTable(
  { top }: TopOfSheet,
  headingRow: number,
  { mappings, sections }: { readonly mappings: Iterable<ColumnMapping>; readonly sections: readonly FormSection[] },
): UnderstoodTable | null {
  const at = top.findIndex(({ row }) => row === headingRow);
  const heading = top[at];
  if (heading === undefined) return null;
  const headings = heading.cells;
  const below = top.slice(at + 1, at + 1 + SAMPLES).map(({ cells }) => cells);
  const known = recallMapping(mappings, headings);
  if (known === null) {
    return { headings, below, fields: proposeMapping(headings, below, sections), isRemembered: false, said: { groups: {}, clusters: {} } };
  }
  const { groups, clusters } = known;
  return { headings, below, fields: recallFields(known, headings), isRemembered: true, said: { groups, clusters } };
}
