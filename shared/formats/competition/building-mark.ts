import { idField, sha256Field, thumbprintField, utcTimeField } from '../fields.ts';
import { nameField } from '../name-field.ts';
import { z } from '../zod.ts';

/**
 * What is noted beside a competition's file before a bundle of it is written, and removed once the competition knows of it; never leaves the laptop. It says what
 * the bundle's statement will say, where the bundle was to stand and under which hidden name it was made.
 */
export const buildingMarkSchema = z.strictObject({
  formatVersion: z.literal(1),
  stage: idField,
  revision: z.int().min(1),
  supersedes: sha256Field.nullable(),
  at: utcTimeField,
  by: thumbprintField,
  folder: z.string().min(1),
  name: nameField,
  hidden: nameField,
});

/** The building of a bundle that was begun. */
export type BuildingMark = z.output<typeof buildingMarkSchema>;
