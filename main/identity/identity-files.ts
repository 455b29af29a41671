import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { sortedCodeUnits } from '#shared/base/order.ts';
import { err, ok, type Result } from '#shared/base/result.ts';
import type { Person } from '#shared/domain/competition/roster.ts';
import { decodeExact, encodeExact } from '#shared/formats/canonical.ts';
import type { KeyError, WriteError } from '#shared/formats/errors.ts';
import { type IdentityFile, identityFileSchema } from '#shared/formats/people/identity.ts';
import { ensureFolder } from '../disk/folders.ts';
import { readCapped } from '../disk/read-capped.ts';
import { writeVerified, type Written } from '../disk/write-verified.ts';
import { verifyCard } from '../signing/card.ts';
import { decodeUtf8 } from '../signing/exact-bytes.ts';

/** An identity file that was read and whose card holds. */
export interface StoredIdentity {
  readonly person: Person;
  readonly file: IdentityFile;
}

const ENDING = '.identity.json';
const LARGEST = 64 * 1024;
const PRIVATE = 0o600;

/** Name of the file that keeps an identity. */
export function identityFileName(thumbprint: string): string {
  return thumbprint + ENDING;
}

/** Writes an identity into the folder, readable by this user only. */
export async function writeIdentityFile(folder: string, thumbprint: string, file: IdentityFile): Promise<Result<Written, WriteError>> {
  const made = await ensureFolder(folder, 0o700);
  if (!made.ok) return made;
  return writeVerified(join(folder, identityFileName(thumbprint)), encodeExact(identityFileSchema, file), { mode: PRIVATE });
}

/** Reads the identity of a thumbprint from the folder. */
export async function readIdentityFile(folder: string, thumbprint: string): Promise<Result<StoredIdentity, KeyError>> {
  return readNamed(folder, identityFileName(thumbprint));
}

/** Reads all identities in the folder, in code-unit order of their thumbprints; each damaged file is named and hides no other. */
export async function readIdentityFiles(folder: string): Promise<readonly Result<StoredIdentity, KeyError>[]> {
  const names = await readdir(folder).catch(() => []);
  return Promise.all(sortedCodeUnits(names.filter((name) => name.endsWith(ENDING))).map((name) => readNamed(folder, name)));
}

async function readNamed(folder: string, name: string): Promise<Result<StoredIdentity, KeyError>> {
  const bytes = await readCapped(join(folder, name), LARGEST);
  if (!bytes.ok) return err(bytes.error.kind === 'gone' ? { kind: 'identity-unknown' } : { kind: 'identity-damaged', name });
  const file = decodeExact(identityFileSchema, decodeUtf8(bytes.value) ?? '');
  const card = file.ok ? await verifyCard(file.value.card) : file;
  if (!file.ok || !card.ok || identityFileName(card.value.person.thumbprint) !== name) return err({ kind: 'identity-damaged', name });
  return ok({ person: card.value.person, file: file.value });
}
