import { basename } from 'node:path';
import { openBackup } from '#main/backup/open-backup.ts';
import { pathsOf } from '#main/backup/personal-files.ts';
import type { PlacedFiles } from '#main/backup/place-files.ts';
import { restoreWork } from '#main/backup/restore-work.ts';
import { seatsOf } from '#main/backup/seats.ts';
import { writeWorkBackup } from '#main/backup/write-work-backup.ts';
import type { JobCancelled } from '#main/bundles/job.ts';
import type { Written } from '#main/disk/write-verified.ts';
import type { UnlockedIdentity } from '#main/identity/private-keys.ts';
import { ok, type Result } from '#shared/base/result.ts';
import type { FileError, KeyError, WriteError } from '#shared/formats/errors.ts';
import { bundlesOf, type Laptop } from '../laptop.ts';
import type { WorkOptions } from '../protocol.ts';

/** Whose backup, from where, to where. */
export interface BackupOrder {
  readonly laptop: Laptop;
  /** Folder of everything. */
  readonly root: string;
  readonly identity: UnlockedIdentity;
  readonly createdAt: string;
  readonly database: string;
  readonly passphrase: string;
  readonly target: string;
}

/** Backs up an identity with all that goes with it, a chair's inbox and closed results too. */
export async function backUpWork(
  { laptop, root, identity, passphrase, target, ...rest }: BackupOrder,
  options: WorkOptions,
): Promise<Result<Written, KeyError | WriteError | FileError | JobCancelled>> {
  const paths = await pathsOf(root, identity.thumbprint, await seatsOf(storeOf(laptop), identity.thumbprint));
  return writeWorkBackup(target, { ...rest, identity, root, paths }, passphrase, options);
}

/** A backup to be put back under a folder. */
export interface RestoreOrder {
  readonly root: string;
  readonly path: string;
  readonly passphrase: string;
}

/** Whose backup it was, and what of the work came back; null when it held an identity alone. */
export interface RestoredFiles {
  readonly identity: UnlockedIdentity;
  readonly work: { readonly placed: PlacedFiles; readonly database: string } | null;
}

/** Opens a backup and puts its files back, all of them or, where it is damaged, none. */
export async function restoreBackup(
  { root, path, passphrase }: RestoreOrder,
  options: WorkOptions,
): Promise<Result<RestoredFiles, KeyError | WriteError | FileError | JobCancelled>> {
  const opened = await openBackup(path, passphrase);
  if (!opened.ok) return opened;
  const { identity, work } = opened.value;
  if (work === null) return ok({ identity, work });
  const placed = await restoreWork(root, work, basename(path), options);
  return placed.ok ? ok({ identity, work: { placed: placed.value, database: work.database } }) : placed;
}

function storeOf(laptop: Laptop) {
  return bundlesOf(laptop, () => undefined);
}
