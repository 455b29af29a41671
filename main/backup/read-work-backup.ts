import { createReadStream } from 'node:fs';
import { err, ok, type Result } from '#shared/base/result.ts';
import { decodeExact } from '#shared/formats/canonical.ts';
import { LARGEST_WORK_BACKUP, type WorkBackupHead, workBackupHeadSchema, workBackupSchema } from '#shared/formats/people/work-backup.ts';
import { joinSecret, type UnlockedIdentity } from '../identity/private-keys.ts';
import { openStreamWithPassphrase } from '../sealing/passphrase-seal.ts';
import { verifyCard } from '../signing/card.ts';
import { decodeUtf8 } from '../signing/exact-bytes.ts';
import { mayBeOf } from './personal-files.ts';

/** A backup whose head was read: whose it is, what it holds, and the bytes of its files, which are true only once all of them were read. */
export interface WorkBackupReading extends Pick<WorkBackupHead, 'createdAt' | 'database' | 'files'> {
  readonly identity: UnlockedIdentity;
  readonly rest: AsyncIterable<Uint8Array>;
}

const LINE_FEED = 10;

/** Begins to read a sealed backup with its work, of the kind written now or at first; a file that would lie outside what is its person's refuses the whole. */
export async function readWorkBackup(path: string, passphrase: string): Promise<Result<WorkBackupReading, 'wrong-passphrase' | 'damaged'>> {
  const opened = await openStreamWithPassphrase(createReadStream(path), passphrase);
  if (!opened.ok) return opened;
  const line = await firstLine(opened.value);
  const head = line === null ? null : (headOf(line) ?? wholeOf(line));
  const identity = head === null ? null : await identityOf(head);
  if (head === null || identity === null || !head.files.every((file) => mayBeOf(file.path, head.thumbprint))) return err('damaged');
  const { createdAt, database, files, rest } = head;
  return ok({ identity, createdAt, database, files, rest });
}

type Head = WorkBackupHead & Pick<WorkBackupReading, 'rest'>;

interface FirstLine {
  readonly text: string;
  /** What follows the line feed; null where there is none. */
  readonly rest: AsyncIterable<Uint8Array> | null;
}

async function firstLine(chunks: AsyncIterable<Uint8Array>): Promise<FirstLine | null> {
  const held: Uint8Array[] = [];
  let bytes = 0;
  const source = chunks[Symbol.asyncIterator]();
  for (;;) {
    const next = await source.next().catch(() => null);
    if (next === null || bytes > LARGEST_WORK_BACKUP) return null;
    const end = next.done === true ? -1 : next.value.indexOf(LINE_FEED);
    if (next.done === true || end >= 0) {
      const last = next.done === true ? new Uint8Array() : next.value;
      const text = decodeUtf8(Buffer.concat([...held, last.subarray(0, Math.max(end, 0))]));
      return text === null ? null : { text, rest: end < 0 ? null : following(last.subarray(end + 1), source) };
    }
    held.push(next.value);
    bytes += next.value.length;
  }
}

async function* following(first: Uint8Array, source: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield first;
  for (let next = await source.next(); next.done !== true; next = await source.next()) yield next.value;
}

function headOf({ text, rest }: FirstLine): Head | null {
  const head = rest === null ? null : decodeExact(workBackupHeadSchema, text);
  return head?.ok === true && rest !== null ? { ...head.value, rest } : null;
}

/** A backup of the first kind: one text with all in it, and no line feed. */
function wholeOf({ text, rest }: FirstLine): Head | null {
  const whole = rest === null ? decodeExact(workBackupSchema, text) : null;
  if (whole?.ok !== true) return null;
  const bytes = whole.value.files.map(({ base64 }) => Buffer.from(base64, 'base64'));
  const files = whole.value.files.map(({ path, sha256 }, index) => ({ path, sha256, bytes: bytes[index]?.length ?? 0 }));
  return { ...whole.value, kind: 'work-backup-head', files, rest: chunksOf(bytes) };
}

async function* chunksOf(chunks: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* chunks;
}

async function identityOf({ card: text, secret, thumbprint }: WorkBackupHead): Promise<UnlockedIdentity | null> {
  const card = await verifyCard(text);
  return card.ok && card.value.person.thumbprint === thumbprint ? joinSecret(card.value, secret) : null;
}
