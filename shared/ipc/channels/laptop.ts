import { sha256Field, thumbprintField } from '../../formats/fields.ts';
import { z } from '../../formats/zod.ts';
import { channel } from '../channel.ts';
import type { ChosenFile } from '../views/files.ts';
import type { Settings } from '../views/settings.ts';
import { nothing } from './fields.ts';

/** What concerns this laptop: its settings, files people hand over, the long job that runs. */
export const laptopChannels = {
  'settings:get': channel(nothing)<Settings>(),
  'settings:set': channel(
    z.strictObject({
      language: z.enum(['id', 'en']).optional(),
      theme: z.enum(['system', 'light', 'dark', 'contrast']).optional(),
      density: z.enum(['compact', 'touch']).optional(),
      identity: thumbprintField.nullable().optional(),
      bundleId: sha256Field.nullable().optional(),
      split: z.int().min(1).max(99).nullable().optional(),
    }),
  )<Settings>(),
  'files:choose': channel(
    z.strictObject({
      purpose: z.enum([
        'bundle',
        'cards',
        'score-files',
        'own-score-file',
        'score-folder',
        'result',
        'backup',
        'competition',
        'evidence',
        'spreadsheet',
        'rules',
      ]),
    }),
  )<readonly ChosenFile[]>(),
  /** Files the system handed to the program since the last time this was asked: by a double click, or by a second start. */
  'files:offered': channel(nothing)<readonly ChosenFile[]>(),
  /** Stops the long job that runs now; its own answer then is the error `cancelled`. */
  'work:cancel': channel(nothing)<{ readonly cancelled: boolean }>(),
  /** Lets the window fill the screen, or a projector, or takes it back. */
  'window:full-screen': channel(z.strictObject({ on: z.boolean() }))<{ readonly on: boolean }>(),
} as const;
