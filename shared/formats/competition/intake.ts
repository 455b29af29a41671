import { PLAIN_FIELDS, type ImportField } from '../../domain/intake/mapping/import-field.ts';
import type { IntakeSettings } from '../../domain/intake/selection/settings.ts';
import type { ColumnMapping } from '../../domain/competition/draft/records.ts';
import { dateField, entryField, idField, lineField } from '../fields.ts';
import { z } from '../zod.ts';
import { draftLocalTextField } from './draft-fields.ts';

const MOST = 100_000;

/** A field that a column can fill: one of every proposal, or a section of the form. */
export const importFieldSchema = z.union([z.enum(PLAIN_FIELDS), z.templateLiteral(['section:', idField])]) satisfies z.ZodType<ImportField>;

const meaning = z.record(lineField, idField);

/** Exact form of a remembered mapping. */
export const columnMappingSchema = z.strictObject({
  columns: z.record(lineField, importFieldSchema.nullable()),
  groups: meaning,
  clusters: meaning,
}) satisfies z.ZodType<ColumnMapping>;

/** Exact form of what the administrative selection looks at. */
export const intakeSettingsSchema = z.strictObject({
  entryExample: entryField,
  checklist: z.array(z.strictObject({ id: idField, name: draftLocalTextField })).max(100),
  minimumAge: z.strictObject({ years: z.int().min(1).max(100), on: dateField }).nullable(),
  caps: z.array(z.strictObject({ group: idField.nullable(), most: z.int().min(1).max(MOST) })).max(100),
  needed: z.array(importFieldSchema).max(1000),
  needsFiles: z.boolean(),
  retired: z.array(entryField).max(MOST),
}) satisfies z.ZodType<IntakeSettings>;
