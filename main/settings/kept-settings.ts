import { idField, sha256Field, thumbprintField, utcTimeField } from '#shared/formats/fields.ts';
import { z } from '#shared/formats/zod.ts';

const boundsSchema = z.strictObject({ x: z.int(), y: z.int(), width: z.int().min(1), height: z.int().min(1), maximized: z.boolean() });

/** Everything the settings file holds, exactly; a file with other content counts as damaged. */
export const keptSettingsSchema = z.strictObject({
  language: z.enum(['id', 'en']),
  theme: z.enum(['system', 'light', 'dark', 'contrast']),
  density: z.enum(['compact', 'touch']),
  identity: thumbprintField.nullable(),
  bundleId: sha256Field.nullable(),
  pinnedKeys: z.array(thumbprintField),
  window: boundsSchema.nullable(),
  /** The proposal's share of the score sheet's width, in percent; left out while nobody moved the border. */
  split: z.int().min(1).max(99).nullable().optional(),
  /** When the last backup of somebody on this laptop was made, by thumbprint; left out while there was none. */
  backups: z.record(thumbprintField, utcTimeField).optional(),
  /** Where the attachments of each competition lie on this laptop; left out while nobody showed a folder. */
  attachmentFolders: z.record(idField, z.string().min(1)).optional(),
});

/** What the settings file holds: what a person chose, the secretariats' keys that were compared on this laptop, where the window was. */
export type KeptSettings = Readonly<z.output<typeof keptSettingsSchema>>;

/** Where the window was and how large, in device-independent pixels. */
export type WindowBounds = Readonly<z.output<typeof boundsSchema>>;

/** Settings of a laptop on which nothing was chosen yet: Indonesian first. */
export const DEFAULT_SETTINGS: KeptSettings = {
  language: 'id',
  theme: 'system',
  density: 'compact',
  identity: null,
  bundleId: null,
  pinnedKeys: [],
  window: null,
};
