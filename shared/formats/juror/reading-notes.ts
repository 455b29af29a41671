import type { NoteSheet } from '../../domain/panel/sheet/reading-notes.ts';
import { entryField, idField, sha256Field, textField, utcTimeField } from '../fields.ts';
import { z } from '../zod.ts';

const rangeSchema = z
  .strictObject({ start: z.int().min(0), end: z.int().min(1) })
  .refine(({ start, end }) => start < end, 'ends before it begins')
  .nullable();

const placeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('section'), section: idField, range: rangeSchema }),
  z.strictObject({ kind: z.literal('attachment'), sha256: sha256Field, page: z.int().min(1), range: rangeSchema }),
]);

const markSchema = z.strictObject({
  id: z.string().regex(/^[0-9a-f-]{1,36}$/),
  place: placeSchema,
  quote: textField,
  note: textField,
  madeAt: utcTimeField,
});

/** A juror's private marks on one proposal, in the database and in the journal of notes; part of no file that is handed on. */
export const noteSheetSchema = z.strictObject({
  entry: entryField,
  marks: z.array(markSchema),
}) satisfies z.ZodType<NoteSheet>;
