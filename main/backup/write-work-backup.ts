import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { err, type Result } from '#shared/base/result.ts';
import { encodeExact } from '#shared/formats/canonical.ts';
import type { FileError, KeyError, WriteError } from '#shared/formats/errors.ts';
import { PASSPHRASE_CHARACTERS } from '#shared/formats/people/identity.ts';
import { LARGEST_WORK_BACKUP, type WorkBackupHead, workBackupHeadSchema } from '#shared/formats/people/work-backup.ts';
import type { JobCancelled, JobOptions } from '../bundles/job.ts';
import { writeVerified, type Written } from '../disk/write-verified.ts';
import { secretOf, type UnlockedIdentity } from '../identity/private-keys.ts';
import { sealStreamWithPassphrase } from '../sealing/passphrase-seal.ts';
import { placeOf } from './personal-files.ts';

/** What a backup is made of: whose, and which files under which folder. */
export interface BackupContent {
  readonly identity: UnlockedIdentity;
  /** UTC, ISO 8601 with milliseconds. */
  readonly createdAt: string;
  /** JSON text of the window's database; opaque here. */
  readonly database: string;
  readonly root: string;
  /** Relative to `root`, ordered. */
  readonly paths: readonly string[];
}

/** A file grew or changed between being measured and being written: what a backup says of it would not be true. */
class ChangedMeanwhile extends Error {}

type Measured = WorkBackupHead['files'][number];

/** Writes an identity with its work so that a passphrase alone opens it: the head, then the bytes of the files, sealed with age as they are read. */
export async function writeWorkBackup(
  path: string,
  content: BackupContent,
  passphrase: string,
  options: JobOptions = {},
): Promise<Result<Written, KeyError | WriteError | FileError | JobCancelled>> {
  if (Array.from(passphrase).length < PASSPHRASE_CHARACTERS) return err({ kind: 'passphrase-too-short', atLeast: PASSPHRASE_CHARACTERS });
  const { root, paths, identity, createdAt, database } = content;
  if (database.length > LARGEST_WORK_BACKUP) return err({ kind: 'too-large-for-disk', name: basename(path) });
  try {
    const files: Measured[] = [];
    for (const each of paths) files.push(await measure(root, each, options));
    const { thumbprint, card } = identity;
    const head = { thumbprint, createdAt, card, secret: secretOf(identity), files, database };
    const text = `${encodeExact(workBackupHeadSchema, { formatVersion: 1, kind: 'work-backup-head', ...head })}\n`;
    const sealed = await sealStreamWithPassphrase(plainBytes(Buffer.from(text, 'utf8'), root, files, options), passphrase);
    return await writeVerified(path, sealed, { mode: 0o600, expectedBytes: Buffer.byteLength(text) + bytesOf(files) });
  } catch (failure) {
    if (options.signal?.aborted === true) return err({ kind: 'cancelled' });
    if (failure instanceof ChangedMeanwhile) return err({ kind: 'file-changed', name: failure.message });
    throw failure;
  }
}

function bytesOf(files: readonly Measured[]): number {
  return files.reduce((sum, { bytes }) => sum + bytes, 0);
}

async function measure(root: string, path: string, { signal, onProgress }: JobOptions): Promise<Measured> {
  onProgress?.(0, 0);
  signal?.throwIfAborted();
  const { size } = await stat(placeOf(root, path));
  const hash = createHash('sha256');
  for await (const chunk of firstBytes(placeOf(root, path), size)) hash.update(chunk);
  return { path, bytes: size, sha256: hash.digest('hex') };
}

async function* plainBytes(head: Buffer, root: string, files: readonly Measured[], options: JobOptions): AsyncGenerator<Uint8Array> {
  const total = head.length + bytesOf(files);
  let done = head.length;
  yield head;
  for (const { path, bytes, sha256 } of files) {
    const hash = createHash('sha256');
    for await (const chunk of firstBytes(placeOf(root, path), bytes)) {
      options.onProgress?.(done, total);
      options.signal?.throwIfAborted();
      hash.update(chunk);
      done += chunk.length;
      yield chunk;
    }
    if (hash.digest('hex') !== sha256) throw new ChangedMeanwhile(basename(path));
  }
  options.onProgress?.(total, total);
}

/** The first bytes of a file, however much a journal grows meanwhile. */
async function* firstBytes(path: string, bytes: number): AsyncGenerator<Buffer> {
  if (bytes > 0) for await (const chunk of createReadStream(path, { end: bytes - 1 })) yield chunk;
}
