import { Decrypter, Encrypter } from 'age-encryption';
import { err, ok, type Result } from '#shared/base/result.ts';
import { isSealed } from './seal.ts';

// 2^17 with r 8 and p 1, as the lock of an identity: about a second and 128 MiB for each guess.
const WORK_FACTOR = 17;
const LARGEST_WORK_FACTOR = 18;
// The recipient line of a sealed file says its own cost; what would keep a laptop busy for minutes is refused unread.
const HEADER = /^age-encryption\.org\/v1\n-> scrypt [A-Za-z0-9+/]{22} (\d{1,2})\n/u;
const LONGEST_HEADER = 200;

/** Seals chunks with age (version 1) so that a passphrase alone opens them: scrypt at a cost of 2 to the `workFactor`, then ChaCha20-Poly1305. */
export async function sealStreamWithPassphrase(
  chunks: AsyncIterable<Uint8Array>,
  passphrase: string,
  workFactor = WORK_FACTOR,
): Promise<AsyncIterable<Uint8Array>> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase.normalize('NFC'));
  encrypter.setScryptWorkFactor(workFactor);
  return chunksIn(await encrypter.encrypt(streamOf(chunks)));
}

/**
 * Opens what {@link sealStreamWithPassphrase} sealed; a wrong passphrase is told apart from a damaged file as far as its header goes. Damage further on is
 * thrown by the chunks, whose bytes count only once the last was read.
 */
export async function openStreamWithPassphrase(
  sealed: AsyncIterable<Uint8Array>,
  passphrase: string,
): Promise<Result<AsyncIterable<Uint8Array>, 'wrong-passphrase' | 'damaged'>> {
  const source = sealed[Symbol.asyncIterator]();
  const first = await source.next();
  const start = first.done === true ? new Uint8Array() : first.value;
  const [, cost] = HEADER.exec(Buffer.from(start.subarray(0, LONGEST_HEADER)).toString('latin1')) ?? [];
  if (!isSealed(start) || cost === undefined || Number(cost) > LARGEST_WORK_FACTOR) return err('damaged');
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase.normalize('NFC'));
  try {
    return ok(chunksIn(await decrypter.decrypt(streamOf(startingWith(start, source)))));
  } catch (cause) {
    // The library has no error types; this is the one message that does not mean damage.
    const wrong = cause instanceof Error && cause.message.startsWith('no identity matched');
    return err(wrong ? 'wrong-passphrase' : 'damaged');
  }
}

async function* startingWith(first: Uint8Array, source: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield first;
  for (let next = await source.next(); next.done !== true; next = await source.next()) yield next.value;
}

/** Chunks as the library wants them: read only when it asks for more. */
function streamOf(chunks: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  const source = chunks[Symbol.asyncIterator]();
  return new ReadableStream({
    pull: async (controller) => {
      const next = await source.next();
      if (next.done === true) controller.close();
      else controller.enqueue(next.value);
    },
    cancel: async () => {
      await source.return?.();
    },
  });
}

async function* chunksIn(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
