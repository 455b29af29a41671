import { err, type Result } from '#shared/base/result.ts';
import { decodeExact, encodeExact } from '#shared/formats/canonical.ts';
import type { FileError, KeyError, WriteError } from '#shared/formats/errors.ts';
import { backupSchema, secretSchema } from '#shared/formats/people/identity.ts';
import { writeVerified, type Written } from '../disk/write-verified.ts';
import { decodeUtf8 } from '../signing/exact-bytes.ts';
import { unlockIdentity } from './identity-lock.ts';
import { secretOf, type UnlockedIdentity } from './private-keys.ts';
import { lockWithPassphrase, type RandomBytes } from './secret-lock.ts';

/** Ending of a backup's file name. */
export const BACKUP_ENDING = '.mfbackup';

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

/** Opens the bytes of a backup of an identity alone; `name` is that of the file, for the error. */
export async function readIdentityBackup(
  bytes: Uint8Array,
  passphrase: string,
  name: string,
): Promise<Result<UnlockedIdentity, KeyError | FileError>> {
  const backup = bytes.length > LARGEST ? err(null) : decodeExact(backupSchema, decodeUtf8(bytes) ?? '');
  if (!backup.ok) return err({ kind: 'backup-refused', name });
  const { card, lock } = backup.value;
  const identity = await unlockIdentity({ card, lock }, name, passphrase, null);
  return !identity.ok && identity.error.kind === 'identity-damaged' ? err({ kind: 'backup-refused', name }) : identity;
}
