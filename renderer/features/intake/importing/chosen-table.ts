import type { CompetitionDraft } from '#shared/domain/competition/draft/draft.ts';
import type { ImportField } from '#shared/domain/intake/mapping/import-field.ts';
import { understandTable, type UnderstoodTable } from '#shared/domain/intake/mapping/understand-table.ts';
import type { SheetView } from '#shared/ipc/views/intake.ts';

/** A table chosen within a spreadsheet, and how its columns are to be understood. */
export interface ChosenTable extends UnderstoodTable {
  readonly sheet: number;
  /** Null as long as nobody said which row it is. */
  readonly headingRow: number | null;
}

const NOT_UNDERSTOOD: UnderstoodTable = { headings: [], below: [], fields: [], isRemembered: false, said: { groups: {}, clusters: {} } };

/** A table of a sheet; `asked` is the row of headings that a person chose, null for the likeliest. */
export function tableOf({ mapping, sections }: CompetitionDraft, chosen: SheetView, sheet: number, asked: number | null): ChosenTable {
  const headingRow = asked ?? chosen.headingRow;
  const understood = headingRow === null ? null : understandTable(chosen, headingRow, { mappings: mapping.values(), sections });
  return { ...(understood ?? NOT_UNDERSTOOD), sheet, headingRow };
}

/** The table with one column filling something else; a field is filled by one column, the one it is given to now. */
export function withField(table: ChosenTable, column: number, field: ImportField | null): ChosenTable {
  const fields = table.headings.map((_heading, index) => {
    if (index === column) return field;
    const kept = table.fields[index] ?? null;
    return kept === field ? null : kept;
  });
  return { ...table, fields, isRemembered: false };
}

/** The table with what is meant by a group or cluster as it writes it. */
export function withMeaning(table: ChosenTable, kind: 'groups' | 'clusters', written: string, division: string): ChosenTable {
  return { ...table, said: { ...table.said, [kind]: { ...table.said[kind], [written]: division } } };
}
