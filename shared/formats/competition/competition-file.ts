import type { WrittenLine } from '../../domain/competition/draft/written-record.ts';
import { idField, thumbprintField, utcTimeField } from '../fields.ts';
import { z } from '../zod.ts';
import { changeSchema, competitionRecordSchema, writtenRecordSchema } from './records.ts';

/** First line of a competition file; `id` never changes, and a copy under the same id is the same competition. */
export const competitionHeaderSchema = z.strictObject({
  kind: z.literal('mufakat-competition'),
  formatVersion: z.literal(1),
  id: idField,
  createdAt: utcTimeField,
});

/** Content of a competition file's first line. */
export type CompetitionHeader = z.output<typeof competitionHeaderSchema>;

const made = { sequence: z.int().min(1), at: utcTimeField };

/** Exact form of every further line. */
export const competitionLineSchema = z.discriminatedUnion('act', [
  z.strictObject({ act: z.literal('base'), ...made, records: z.array(competitionRecordSchema) }),
  z.strictObject({
    act: z.enum(['change', 'undo', 'redo']),
    ...made,
    by: thumbprintField,
    ...changeSchema.shape,
    records: z.array(writtenRecordSchema).min(1),
  }),
]) satisfies z.ZodType<WrittenLine>;
