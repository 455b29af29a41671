import { basename } from 'node:path';
import { err, ok, type Result } from '#shared/base/result.ts';
import type { FileError, KeyError } from '#shared/formats/errors.ts';
import { LARGEST_WORK_BACKUP } from '#shared/formats/people/work-backup.ts';
import { readCapped } from '../disk/read-capped.ts';
import { readIdentityBackup } from '../identity/backup.ts';
import type { UnlockedIdentity } from '../identity/private-keys.ts';
import { isSealed } from '../sealing/seal.ts';
import { type BackedUpWork, openWorkBackup } from './work-backup.ts';

/** A backup of either kind: the identity, and the work where the file holds some. */
export interface OpenedBackup {
  readonly identity: UnlockedIdentity;
  readonly work: BackedUpWork | null;
}

/** Opens a backup with its passphrase, of an identity alone or with its work; to restore it, and for the command line. */
export async function openBackup(path: string, passphrase: string): Promise<Result<OpenedBackup, KeyError | FileError>> {
  const name = basename(path);
  const bytes = await readCapped(path, 2 * LARGEST_WORK_BACKUP);
  if (!bytes.ok) return err({ kind: bytes.error.kind === 'gone' ? 'file-gone' : 'backup-refused', name });
  if (isSealed(bytes.value)) {
    const opened = await openWorkBackup(bytes.value, passphrase, name);
    return opened.ok ? ok({ identity: opened.value.identity, work: opened.value }) : opened;
  }
  const identity = await readIdentityBackup(bytes.value, passphrase, name);
  return identity.ok ? ok({ identity: identity.value, work: null }) : identity;
}
