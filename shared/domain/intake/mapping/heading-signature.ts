import { sortedCodeUnits } from '../../../base/order.ts';
import type { ColumnMapping } from '../../competition/draft/records.ts';
import { plainWords } from '../values/plain-words.ts';
import type { ImportField } from './import-field.ts';
import type { ColumnFields } from './propose-mapping.ts';

/** The same for tables with the same headings, in whatever order and spelling of capitals. */
export function headingSignature(headings: Iterable<string>): string {
  return sortedCodeUnits(new Set([...headings].map(plainWords).filter((heading) => heading !== ''))).join('|');
}

/** The mapping that was made for a table with these headings, null when there was none. */
export function recallMapping(mappings: Iterable<ColumnMapping>, headings: readonly string[]): ColumnMapping | null {
  const signature = headingSignature(headings);
  return [...mappings].find(({ columns }) => headingSignature(Object.keys(columns)) === signature) ?? null;
}

/** What each column filled the last time, by its heading. */
export function recallFields({ columns }: Pick<ColumnMapping, 'columns'>, headings: readonly string[]): ColumnFields {
  const known = new Map(Object.entries(columns));
  const given = new Set<ImportField>();
  return headings.map((heading) => {
    const field = known.get(plainWords(heading)) ?? null;
    if (field === null || given.has(field)) return null;
    given.add(field);
    return field;
  });
}

/** What each heading fills, as it is remembered; columns without a heading cannot be, and of two with the same the one that fills something is. */
export function rememberFields(headings: readonly string[], fields: ColumnFields): ColumnMapping['columns'] {
  const columns = new Map<string, ImportField | null>();
  for (const [column, heading] of headings.entries()) {
    const words = plainWords(heading);
    if (words !== '') columns.set(words, columns.get(words) ?? fields[column] ?? null);
  }
  return Object.fromEntries(columns);
}
