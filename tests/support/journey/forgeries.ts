import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openBackup } from '#main/backup/open-backup.ts';
import { createIdentity } from '#main/identity/create-identity.ts';
import { sampleSecret, type UnlockedIdentity } from '#main/identity/private-keys.ts';
import { openSeal, seal } from '#main/sealing/seal.ts';
import { sign } from '#main/signing/sign.ts';
import { envelopeSchema } from '#shared/formats/envelope.ts';
import { scoreFileSchema } from '#shared/formats/juror/score-file.ts';
import type { z } from '#shared/formats/zod.ts';
import { PASSPHRASE } from './identity.ts';

type Content = z.output<typeof scoreFileSchema>;

const LIMIT = 10_000_000;

/** The identity in a backup made on one of the laptops. */
export async function identityOf(backup: string): Promise<UnlockedIdentity> {
  const opened = await openBackup(backup, PASSPHRASE);
  if (!opened.ok) throw new Error(opened.error.kind);
  return opened.value.identity;
}

/** The content of a sealed score file, opened with the chair's key. */
export async function contentOf(path: string, chair: UnlockedIdentity): Promise<Content> {
  const opened = await openSeal(await readFile(path), chair.ageIdentity, LIMIT);
  if (!opened.ok) throw new Error(opened.error.kind);
  const envelope = envelopeSchema.parse(JSON.parse(Buffer.from(opened.value).toString('utf8')));
  return scoreFileSchema.parse(JSON.parse(Buffer.from(envelope.payload, 'base64url').toString('utf8')));
}

/** Files that somebody might bring to the chair beside the good ones; each is new on the disk under a name of its own. */
export interface Forgeries {
  /** One byte of the sealed file is another. */
  readonly oneByte: string;
  /** Signed by the juror for a bundle that the chair does not have. */
  readonly otherBundle: string;
  /** Signed by somebody whose key is not on the roster. */
  readonly stranger: string;
  /** The same file once more, under another name. */
  readonly twice: string;
}

/** Makes the forgeries from a good score file of the juror. */
export async function forge(folder: string, good: string, juror: UnlockedIdentity, chair: UnlockedIdentity): Promise<Forgeries> {
  const bytes = await readFile(good);
  const content = await contentOf(good, chair);
  const stranger = await createIdentity(
    { name: 'Orang Lain', institution: '-', position: '-' },
    sampleSecret('orang lain'),
    content.createdAt,
  );
  const written = async (name: string, file: Uint8Array): Promise<string> => {
    const path = join(folder, name);
    await writeFile(path, file);
    return path;
  };
  const sealed = async (changed: Content, signer: UnlockedIdentity) =>
    seal(Buffer.from(await sign('score', changed, signer), 'utf8'), [chair.person.recipient]);
  return {
    oneByte: await written('satu bita lain.mfscore', withOneByteChanged(bytes)),
    otherBundle: await written('paket lain.mfscore', await sealed({ ...content, bundleId: 'f'.repeat(64) }, juror)),
    stranger: await written('orang lain.mfscore', await sealed({ ...content, juror: stranger.thumbprint }, stranger)),
    twice: await written('sekali lagi.mfscore', bytes),
  };
}

function withOneByteChanged(bytes: Buffer): Buffer {
  const changed = Buffer.from(bytes);
  const middle = Math.floor(changed.length / 2);
  changed.writeUInt8(changed.readUInt8(middle) ^ 1, middle);
  return changed;
}
