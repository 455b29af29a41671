import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { err, ok, type Result } from '#shared/base/result.ts';
import type { FileError, KeyError } from '#shared/formats/errors.ts';
import { LARGEST_WORK_BACKUP } from '#shared/formats/people/work-backup.ts';
import { readCapped } from '../disk/read-capped.ts';
import { readStart } from '../disk/read-start.ts';
import { readIdentityBackup } from '../identity/backup.ts';
import type { UnlockedIdentity } from '../identity/private-keys.ts';
import { isSealed } from '../sealing/seal.ts';
import { readWorkBackup, type WorkBackupReading } from './read-work-backup.ts';

/** A backup of either kind: the identity, and the work where the file holds some. */
export interface OpenedBackup {
  readonly identity: UnlockedIdentity;
  readonly work: WorkBackupReading | null;
}

const LONGEST_FIRST_LINE = 64;

/** Opens a backup with its passphrase, of an identity alone or with its work; the bytes of the work's files are still to be read. */
export async function openBackup(path: string, passphrase: string): Promise<Result<OpenedBackup, KeyError | FileError>> {
  const name = basename(path);
  const refused = err({ kind: 'backup-refused', name } as const);
  const found = await stat(path).catch(() => null);
  if (found === null) return err({ kind: 'file-gone', name });
  if (!found.isFile()) return refused;
  const start = await readStart(path, LONGEST_FIRST_LINE);
  if (start === null) return refused;
  if (isSealed(start)) {
    const work = await readWorkBackup(path, passphrase);
    if (work.ok) return ok({ identity: work.value.identity, work: work.value });
    return work.error === 'wrong-passphrase' ? err({ kind: 'wrong-passphrase' }) : refused;
  }
  const bytes = await readCapped(path, LARGEST_WORK_BACKUP);
  if (!bytes.ok) return refused;
  const identity = await readIdentityBackup(bytes.value, passphrase, name);
  return identity.ok ? ok({ identity: identity.value, work: null }) : identity;
}
