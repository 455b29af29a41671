import fs from 'node:fs/promises';
import type { LocalText } from '#shared/base/local-text.ts';
import { ok, type Result } from '#shared/base/result.ts';
import { envelopeType, type StatementKind } from '#shared/formats/envelope.ts';
import { EVIDENCE_BAG } from '#shared/formats/juror/evidence.ts';
import { z } from '#shared/formats/zod.ts';
import { isSealed } from '../../sealing/seal.ts';
import { readInput } from '../files.ts';

/** Kinds of signed file that travel by themselves as text. */
type SignedKind = Exclude<StatementKind, 'bundle'>;

/** What a file is by its content, whatever it is called; a zip is a bundle, of which no bytes are read, unless it begins as an evidence pack. */
export type KnownFile =
  | { readonly kind: 'bundle' }
  | { readonly kind: 'evidence'; readonly bytes: Buffer }
  | { readonly kind: 'sealed' | SignedKind | 'backup' | 'damaged' | 'foreign'; readonly bytes: Buffer };

const ZIP = Buffer.from('PK\u0003\u0004', 'latin1');
// The first header of a zip, with the name of its first file.
const BEGINNING = 64;
const EVIDENCE = EVIDENCE_BAG.folder;
const KINDS = ['card', 'score', 'result'] as const satisfies readonly StatementKind[];

const backupShape = z.looseObject({ kind: z.literal('backup') });
const signedShape = z.looseObject({ signatures: z.array(z.looseObject({ protected: z.string() })).min(1) });
const headerShape = z.looseObject({ typ: z.string() });

/** Tells what a file is; nothing in it is verified. */
export async function recogniseFile(path: string): Promise<Result<KnownFile, LocalText>> {
  const zip = await beginningOfZip(path);
  if (zip !== null && !zip.includes(EVIDENCE)) return ok({ kind: 'bundle' });
  const read = await readInput(path);
  if (!read.ok) return read;
  const bytes = read.value;
  if (zip !== null) return ok({ kind: 'evidence', bytes });
  return ok({ kind: isSealed(bytes) ? 'sealed' : kindOfText(bytes), bytes });
}

/** The first header of a zip; null of anything else. */
async function beginningOfZip(path: string): Promise<Buffer | null> {
  // What is no file, or cannot be opened, is told in its own words when it is read; opening a pipe would wait for ever.
  const isFile = (await fs.stat(path).catch(() => null))?.isFile() === true;
  const handle = isFile ? await fs.open(path, 'r').catch(() => null) : null;
  if (handle === null) return null;
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(BEGINNING), 0, BEGINNING, 0);
    return bytesRead >= ZIP.length && buffer.subarray(0, ZIP.length).equals(ZIP) ? buffer.subarray(0, bytesRead) : null;
  } finally {
    await handle.close();
  }
}

function kindOfText(bytes: Buffer): SignedKind | 'backup' | 'damaged' | 'foreign' {
  const value = parsed(bytes.toString('utf8'));
  if (value === undefined) return bytes.subarray(0, 12).toString('latin1') === '{"payload":"' ? 'damaged' : 'foreign';
  if (backupShape.safeParse(value).success) return 'backup';
  const signed = signedShape.safeParse(value);
  const header = signed.success ? parsed(Buffer.from(signed.data.signatures[0]?.protected ?? '', 'base64url').toString('utf8')) : undefined;
  const typ = headerShape.safeParse(header);
  return KINDS.find((kind) => typ.success && envelopeType(kind) === typ.data.typ) ?? 'foreign';
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
