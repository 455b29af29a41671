import { sha256Field } from '../fields.ts';
import { nameField } from '../name-field.ts';
import { z } from '../zod.ts';

/**
 * What a chair's laptop notes before it writes a result and its dossier, and removes once both have their names; never leaves it. `sha256` is that of the result's
 * whole file; `folder` and the names say where both were to stand and under which hidden names they were made.
 */
export const closingMarkSchema = z.strictObject({
  formatVersion: z.literal(1),
  revision: z.int().min(1),
  payloadSha256: sha256Field,
  sha256: sha256Field,
  folder: z.string().min(1),
  result: nameField,
  dossier: nameField,
  hidden: z.strictObject({ file: nameField, beside: nameField, aside: nameField }),
});

/** A closing that was begun. */
export type ClosingMark = z.output<typeof closingMarkSchema>;
