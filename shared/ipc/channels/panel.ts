import type { Result } from '../../base/result.ts';
import type { EvidenceFile } from '../../domain/panel/sheet/evidence.ts';
import { entryField, sha256Field, textField, thumbprintField, utcTimeField } from '../../formats/fields.ts';
import { z } from '../../formats/zod.ts';
import { channel } from '../channel.ts';
import type { AppError } from '../errors.ts';
import type { PrintedOut, SavedFile } from '../views/files.ts';
import type { PanelView, VisitPhoto } from '../views/panel.ts';
import { fileField } from './fields.ts';

const visit = z.strictObject({ bundleId: sha256Field, chair: thumbprintField, juror: thumbprintField, entry: entryField });

/** The chair's work on what was received for one bundle. */
export const panelChannels = {
  'panel:view': channel(z.strictObject({ bundleId: sha256Field, chair: thumbprintField }))<Result<PanelView, AppError>>(),
  'panel:receive': channel(z.strictObject({ bundleId: sha256Field, chair: thumbprintField, files: z.array(fileField).min(1) }))<
    Result<PanelView, AppError>
  >(),
  'panel:receive-sample': channel(z.strictObject({ bundleId: sha256Field, chair: thumbprintField }))<Result<PanelView, AppError>>(),
  'panel:save-list': channel(
    z.strictObject({
      bundleId: sha256Field,
      chair: thumbprintField,
      list: z.enum(['received', 'owed', 'coverage']),
      language: z.enum(['id', 'en']),
    }),
  )<Result<SavedFile, AppError>>(),
  'panel:print-list': channel(
    z.strictObject({ bundleId: sha256Field, chair: thumbprintField, list: z.enum(['received', 'owed']), language: z.enum(['id', 'en']) }),
  )<Result<PrintedOut, AppError>>(),
  /** The photos and files of a juror's visit, from the evidence pack that goes with the score file that counts. */
  'panel:visit-files': channel(visit)<Result<readonly EvidenceFile[], AppError>>(),
  /** Tickets for its pictures, each at the address `/attachment/<ticket>` of the page's own origin. */
  'panel:show-visit-photos': channel(visit)<Result<readonly VisitPhoto[], AppError>>(),
  'panel:save-visit-file': channel(z.strictObject({ ...visit.shape, sha256: sha256Field }))<Result<SavedFile, AppError>>(),
  'panel:close': channel(
    z.strictObject({
      bundleId: sha256Field,
      chair: thumbprintField,
      closedAt: utcTimeField,
      present: z.array(thumbprintField),
      exception: textField.nullable(),
    }),
  )<Result<{ readonly saved: SavedFile; readonly dossier: SavedFile; readonly code: string }, AppError>>(),
} as const;
