import { basename } from 'node:path';
import { err, ok, type Result } from '#shared/base/result.ts';
import { decodeExact, encodeExact } from '#shared/formats/canonical.ts';
import type { FileError, KeyError, WriteError } from '#shared/formats/errors.ts';
import { backupSchema, type PassphraseLock, secretSchema } from '#shared/formats/identity.ts';
import { readCapped } from '../disk/read-capped.ts';
import { writeVerified, type Written } from '../disk/write-verified.ts';
import { decodeUtf8 } from '../signing/exact-bytes.ts';
import { unlockIdentity } from './identity-lock.ts';
import { secretOf, type UnlockedIdentity } from './private-keys.ts';
import { lockWithPassphrase, type RandomBytes } from './secret-lock.ts';

/** Ending of a backup's file name. */
export const BACKUP_ENDING = '.mfbackup';

/** An identity opened from a backup, and the lock that kept it there. */
export interface OpenedBackup {
  readonly identity: UnlockedIdentity;
  readonly lock: PassphraseLock;
}

const LARGEST = 64 * 1024;

/** Writes a backup of an unlocked identity that the passphrase alone opens. */
export async function writeBackup(
  path: string,
  identity: UnlockedIdentity,
  passphrase: string,
  random: RandomBytes,
): Promise<Result<Written, KeyError | WriteError>> {
  const lock = await lockWithPassphrase(encodeExact(secretSchema, secretOf(identity)), identity.card, passphrase, random);
  if (!lock.ok) return lock;
  const text = encodeExact(backupSchema, { formatVersion: 1, kind: 'backup', card: identity.card, lock: lock.value });
  return writeVerified(path, text, { mode: 0o600 });
}

/** Opens a backup with its passphrase; used to restore an identity, and by the command line. */
export async function openBackup(path: string, passphrase: string): Promise<Result<OpenedBackup, KeyError | FileError>> {
  const name = basename(path);
  const bytes = await readCapped(path, LARGEST);
  if (!bytes.ok) return err({ kind: bytes.error.kind === 'gone' ? 'file-gone' : 'backup-refused', name });
  const backup = decodeExact(backupSchema, decodeUtf8(bytes.value) ?? '');
  if (!backup.ok) return err({ kind: 'backup-refused', name });
  const { card, lock } = backup.value;
  const identity = await unlockIdentity({ card, lock }, name, passphrase, null);
  if (!identity.ok) return identity.error.kind === 'identity-damaged' ? err({ kind: 'backup-refused', name }) : identity;
  return ok({ identity: identity.value, lock });
}
