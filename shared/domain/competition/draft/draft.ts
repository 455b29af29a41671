import { FIRST_SETTINGS, type IntakeSettings } from '../../intake/selection/settings.ts';
import type { Competition, Division, FormSection } from '../stage.ts';
import type { CompetitionRecord, KeyedKind, KeyedRecord, KeyedValues } from './records.ts';

type Tables = { readonly [K in KeyedKind]: ReadonlyMap<string, KeyedValues[K]> };
type MutableTables = { [K in KeyedKind]?: Map<string, KeyedValues[K]> };

/** A whole competition in preparation: what there is one of, and a table by id for each kind of what there are many of. */
export interface CompetitionDraft extends Tables {
  readonly competition: Competition;
  readonly groups: readonly Division[];
  readonly clusters: readonly Division[];
  readonly sections: readonly FormSection[];
  readonly stages: readonly string[];
  readonly intake: IntakeSettings;
}

/** A competition about which nothing is known yet. */
export const EMPTY_DRAFT: CompetitionDraft = {
  competition: { id: 'new', name: { id: '', en: '' }, organiser: '', year: 2000 },
  groups: [],
  clusters: [],
  sections: [],
  stages: [],
  intake: FIRST_SETTINGS,
  stage: new Map(),
  proposal: new Map(),
  narrative: new Map(),
  attachments: new Map(),
  selection: new Map(),
  person: new Map(),
  assignment: new Map(),
  conflict: new Map(),
  visits: new Map(),
  adjustment: new Map(),
  carried: new Map(),
  mapping: new Map(),
  built: new Map(),
};

/** The draft after these records, the last one of each key counting; the draft given stays as it was, and so does every table that no record touches. */
export function applyRecords(draft: CompetitionDraft, records: Iterable<CompetitionRecord>): CompetitionDraft {
  let singles: Partial<CompetitionDraft> = {};
  const tables: MutableTables = {};
  for (const record of records) {
    if ('id' in record) put(draft, tables, record);
    else singles = { ...singles, [record.kind]: record.value };
  }
  return { ...draft, ...singles, ...tables };
}

/** A table is copied when the first record for it comes. */
function put<K extends KeyedKind>(draft: Tables, tables: MutableTables, { kind, id, value }: KeyedRecord<K>): void {
  const table: Map<string, KeyedValues[K]> = tables[kind] ?? new Map<string, KeyedValues[K]>(draft[kind]);
  if (value === null) table.delete(id);
  else table.set(id, value);
  // oxlint-disable-next-line typescript/consistent-type-assertions -- the same type, which the compiler does not see through an optional key
  tables[kind] = table as MutableTables[K];
}
