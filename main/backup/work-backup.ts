import { basename } from 'node:path';
import { err, ok, type Result } from '#shared/base/result.ts';
import { decodeExact, encodeExact } from '#shared/formats/canonical.ts';
import type { FileError, KeyError, WriteError } from '#shared/formats/errors.ts';
import { PASSPHRASE_CHARACTERS } from '#shared/formats/people/identity.ts';
import { LARGEST_WORK_BACKUP, type WorkBackup, workBackupSchema } from '#shared/formats/people/work-backup.ts';
import { writeVerified, type Written } from '../disk/write-verified.ts';
import { joinSecret, secretOf, type UnlockedIdentity } from '../identity/private-keys.ts';
import { openWithPassphrase, sealWithPassphrase } from '../sealing/passphrase-seal.ts';
import { verifyCard } from '../signing/card.ts';
import { sha256 } from '../signing/digest.ts';
import { decodeUtf8 } from '../signing/exact-bytes.ts';
import { isPersonalPath, type PersonalFile } from './personal-files.ts';

/** A person's work as a backup holds it. */
export interface BackedUpWork {
  readonly files: readonly PersonalFile[];
  /** JSON text of the window's database; opaque here. */
  readonly database: string;
}

/** A backup that was opened: whose, and what of their work. */
export interface OpenedWorkBackup extends BackedUpWork {
  readonly identity: UnlockedIdentity;
  /** UTC, ISO 8601 with milliseconds. */
  readonly createdAt: string;
}

/** Writes an identity with its work so that a passphrase alone opens it: the exact JSON, sealed with age. */
export async function writeWorkBackup(
  path: string,
  { identity, files, database, createdAt }: OpenedWorkBackup,
  passphrase: string,
): Promise<Result<Written, KeyError | WriteError>> {
  if (Array.from(passphrase).length < PASSPHRASE_CHARACTERS) return err({ kind: 'passphrase-too-short', atLeast: PASSPHRASE_CHARACTERS });
  const total = files.reduce((sum, { bytes }) => sum + Math.ceil((bytes.length * 4) / 3), database.length);
  if (total > LARGEST_WORK_BACKUP) return err({ kind: 'too-large-for-disk', name: basename(path) });
  const text = encodeExact(workBackupSchema, {
    formatVersion: 1,
    kind: 'work-backup',
    thumbprint: identity.thumbprint,
    createdAt,
    card: identity.card,
    secret: secretOf(identity),
    files: files.map((file) => ({ path: file.path, sha256: sha256(file.bytes), base64: file.bytes.toString('base64') })),
    database,
  });
  return writeVerified(path, await sealWithPassphrase(Buffer.from(text, 'utf8'), passphrase), { mode: 0o600 });
}

/** Opens a sealed backup; `name` is that of the file, for the error. A file that would lie outside its person's own is refused with the whole. */
export async function openWorkBackup(
  sealed: Uint8Array,
  passphrase: string,
  name: string,
): Promise<Result<OpenedWorkBackup, KeyError | FileError>> {
  const opened = await openWithPassphrase(sealed, passphrase);
  if (!opened.ok) return err(opened.error === 'wrong-passphrase' ? { kind: 'wrong-passphrase' } : { kind: 'backup-refused', name });
  const backup = decodeExact(workBackupSchema, decodeUtf8(opened.value) ?? '');
  const identity = backup.ok ? await identityOf(backup.value) : null;
  if (!backup.ok || identity === null) return err({ kind: 'backup-refused', name });
  const { thumbprint, createdAt, database } = backup.value;
  const files = backup.value.files.map(({ path, base64, sha256: digest }) => ({ path, digest, bytes: Buffer.from(base64, 'base64') }));
  const sound = files.every(({ path, digest, bytes }) => isPersonalPath(path, thumbprint) && sha256(bytes) === digest);
  return sound ? ok({ identity, createdAt, database, files }) : err({ kind: 'backup-refused', name });
}

async function identityOf({ card: text, secret, thumbprint }: WorkBackup): Promise<UnlockedIdentity | null> {
  const card = await verifyCard(text);
  return card.ok && card.value.person.thumbprint === thumbprint ? joinSecret(card.value, secret) : null;
}
