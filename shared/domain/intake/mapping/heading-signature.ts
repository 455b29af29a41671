import { sortedCodeUnits } from '../../../base/order.ts';
import { plainWords } from '../values/plain-words.ts';
import type { ImportField } from './import-field.ts';
import type { ColumnFields } from './propose-mapping.ts';

/** What a person made of a table once, to be proposed again when a table with the same headings comes: each heading with the field it fills. */
export interface RememberedMapping {
  /** See {@link headingSignature}. */
  readonly signature: string;
  readonly fields: readonly { readonly heading: string; readonly field: ImportField }[];
  readonly groups: readonly RememberedValue[];
  readonly clusters: readonly RememberedValue[];
}

/** What a table writes for a group or cluster, as plain words, and the division a person meant by it. */
export interface RememberedValue {
  readonly written: string;
  readonly division: string;
}

/** The same for tables with the same headings, in whatever order and spelling of capitals. */
export function headingSignature(headings: readonly string[]): string {
  return sortedCodeUnits(new Set(headings.map(plainWords).filter((heading) => heading !== ''))).join('|');
}

/** What each column filled the last time, by its heading. */
export function recallFields({ fields }: RememberedMapping, headings: readonly string[]): ColumnFields {
  const known = new Map(fields.map(({ heading, field }) => [heading, field]));
  const given = new Set<ImportField>();
  return headings.map((heading) => {
    const field = known.get(plainWords(heading)) ?? null;
    if (field === null || given.has(field)) return null;
    given.add(field);
    return field;
  });
}

/** The mapping as it is remembered; columns without a heading cannot be. */
export function rememberFields(headings: readonly string[], fields: ColumnFields): RememberedMapping['fields'] {
  return headings.flatMap((heading, column) => {
    const field = fields[column] ?? null;
    return field === null || plainWords(heading) === '' ? [] : [{ heading: plainWords(heading), field }];
  });
}
