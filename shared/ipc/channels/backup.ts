import type { Result } from '../../base/result.ts';
import { thumbprintField } from '../../formats/fields.ts';
import { LARGEST_WORK_BACKUP } from '../../formats/people/work-backup.ts';
import { z } from '../../formats/zod.ts';
import { channel } from '../channel.ts';
import type { AppError } from '../errors.ts';
import type { SavedFile } from '../views/files.ts';
import type { BackupStanding, RestoredBackup } from '../views/identity.ts';
import { fileField, passphraseField } from './fields.ts';

/** Backups of an identity with its work. */
export const backupChannels = {
  /** `database` is JSON text of the window's own rows, opaque to the main process. */
  'backup:save': channel(
    z.strictObject({ thumbprint: thumbprintField, passphrase: passphraseField, database: z.string().max(LARGEST_WORK_BACKUP) }),
  )<Result<SavedFile, AppError>>(),
  'backup:restore': channel(z.strictObject({ file: fileField, passphrase: passphraseField }))<Result<RestoredBackup, AppError>>(),
  /** When somebody's work was last written, and when it was last backed up. */
  'backup:standing': channel(z.strictObject({ thumbprint: thumbprintField }))<BackupStanding>(),
} as const;
