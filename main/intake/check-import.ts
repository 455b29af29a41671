import { basename } from 'node:path';
import { err, ok, type Result } from '#shared/base/result.ts';
import type { ColumnMapping, CompetitionRecord } from '#shared/domain/competition/draft/records.ts';
import type { Doing } from '#shared/domain/competition/draft/history.ts';
import type { Division } from '#shared/domain/competition/stage.ts';
import { cutAtHeading } from '#shared/domain/intake/mapping/heading-row.ts';
import { rememberFields } from '#shared/domain/intake/mapping/heading-signature.ts';
import type { ColumnFields } from '#shared/domain/intake/mapping/propose-mapping.ts';
import type { CellFault } from '#shared/domain/intake/reading/cell-fault.ts';
import type { EntryPattern } from '#shared/domain/intake/reading/entry-numbers.ts';
import { importRecords } from '#shared/domain/intake/reading/import-records.ts';
import { type Decided, type ImportPlan, type KeptProposal, planImport } from '#shared/domain/intake/reading/plan-import.ts';
import { readTable } from '#shared/domain/intake/reading/read-table.ts';
import type { FileError } from '#shared/formats/errors.ts';
import type { JobOptions } from '../bundles/job.ts';
import { readSpreadsheet } from './look.ts';

/** Which table of which file is read, and how its cells are understood. */
export interface ImportOrder {
  readonly path: string;
  /** Counted from 0 among the sheets that are visible and hold something. */
  readonly sheet: number;
  readonly headingRow: number;
  readonly fields: ColumnFields;
  readonly said: Pick<ColumnMapping, 'groups' | 'clusters'>;
  readonly pattern: EntryPattern;
}

/** What of the competition an import has to know. */
export interface ImportGround {
  readonly groups: readonly Division[];
  readonly clusters: readonly Division[];
  /** Ids of the form's sections, in its order. */
  readonly sections: readonly string[];
  readonly proposals: ReadonlyMap<string, KeptProposal>;
  readonly retired: readonly string[];
  /** The stage whose administrative selection the table may tell, null when there is none. */
  readonly stage: string | null;
  /** What is decided in that stage, by entry number. */
  readonly decisions: ReadonlyMap<string, Decided>;
}

/** An import as it was checked: what it would do, every cell that keeps it from being done, and the records that would do it. */
export interface CheckedImport {
  readonly sheet: string | null;
  readonly headings: readonly string[];
  readonly plan: ImportPlan;
  readonly faults: readonly CellFault[];
  /** Rows that tell of no proposal. */
  readonly passedOver: readonly number[];
  /** Empty as long as there is any fault. */
  readonly records: readonly CompetitionRecord[];
  readonly mapping: ColumnMapping;
}

/** Reads a table whole and plans its import; nothing is changed, and progress is in rows. */
export async function checkImport(
  order: ImportOrder,
  ground: ImportGround,
  doing: Doing,
  { onProgress }: JobOptions = {},
): Promise<Result<CheckedImport, FileError>> {
  const file = await readSpreadsheet(order.path);
  if (!file.ok) return file;
  const sheet = file.value.sheets[order.sheet];
  const headed = sheet === undefined ? null : cutAtHeading(sheet, order.headingRow);
  if (sheet === undefined || headed === null) return err({ kind: 'file-changed', name: basename(order.path) });
  const { groups, clusters, sections, retired, decisions } = ground;
  const { proposals, faults: unread, passedOver } = readTable(headed, sheet.unreadable, { ...order, groups, clusters }, onProgress);
  const kept = { proposals: ground.proposals, sections, retired: new Set(retired), decisions };
  const plan = planImport(proposals, kept, order.pattern);
  const faults = [...unread, ...atTheirColumn(plan.faults, order.fields)];
  return ok({
    sheet: sheet.name,
    headings: headed.heading.cells,
    plan,
    faults: faults.toSorted((a, b) => a.row - b.row || a.column - b.column),
    passedOver,
    records: faults.length > 0 ? [] : importRecords(plan, ground.stage, doing),
    mapping: { columns: rememberFields(headed.heading.cells, order.fields), ...order.said },
  });
}

function atTheirColumn(faults: readonly CellFault[], fields: ColumnFields): readonly CellFault[] {
  return faults.map((fault) => ({ ...fault, column: Math.max(0, fields.indexOf('entry')) }));
}
