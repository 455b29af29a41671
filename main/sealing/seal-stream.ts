import { createCipheriv, getCiphers, hkdfSync, randomBytes } from 'node:crypto';
import type { Encrypter } from 'age-encryption';

const CIPHER = 'chacha20-poly1305';

/** Whether the machine's own cipher is at hand: Node has it, Electron does not. */
export const HAS_OWN_CIPHER = getCiphers().includes(CIPHER);

const [KEY_BYTES, NONCE_BYTES, TAG_BYTES] = [32, 16, 16];
/** How much of the content each box of the stream holds; only the last one holds less. */
const BOX_BYTES = 64 * 1024;

/**
 * Seals chunks as an age file (version 1, binary) by the machine's own cipher, ten times as fast as in JavaScript. The library draws the file's key, wraps it for its
 * recipients and writes the header; only the payload, a STREAM of boxes (age-encryption.org/v1, "Payload"), is made here.
 */
export async function* sealByMachine(encrypter: Encrypter, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const { header, fileKey } = await headerBy(encrypter);
  const nonce = randomBytes(NONCE_BYTES);
  yield header;
  yield nonce;
  const key = Buffer.from(hkdfSync('sha256', fileKey, nonce, 'payload', KEY_BYTES));
  let index = 0;
  for await (const { content, isLast } of boxes(chunks)) {
    const cipher = createCipheriv(CIPHER, key, nonceOf(index, isLast), { authTagLength: TAG_BYTES });
    yield cipher.update(content);
    cipher.final();
    yield cipher.getAuthTag();
    index += 1;
  }
}

/** A recipient that only looks on learns the file's key; what was sealed for it is nothing, and is thrown away but for the header. */
async function headerBy(encrypter: Encrypter): Promise<{ readonly header: Uint8Array; readonly fileKey: Uint8Array }> {
  const seen: Uint8Array[] = [];
  encrypter.addRecipient({
    wrapFileKey: (key) => {
      seen.push(Uint8Array.from(key));
      return [];
    },
  });
  const empty = await encrypter.encrypt(new Uint8Array());
  const [fileKey] = seen;
  if (fileKey === undefined) throw new Error('the file has no key');
  return { header: empty.subarray(0, empty.length - NONCE_BYTES - TAG_BYTES), fileKey };
}

/** Eleven bytes that count the boxes, and one that is 1 for the last. */
function nonceOf(index: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUIntBE(index, 5, 6);
  nonce.writeUInt8(isLast ? 1 : 0, 11);
  return nonce;
}

interface Box {
  readonly content: Uint8Array;
  readonly isLast: boolean;
}

/** Content in boxes of the one size; the last is empty only where there is no content at all. */
async function* boxes(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Box> {
  let rest: Uint8Array = new Uint8Array();
  for await (const chunk of chunks) {
    const held = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    let from = 0;
    for (; held.length - from > BOX_BYTES; from += BOX_BYTES) yield { content: held.subarray(from, from + BOX_BYTES), isLast: false };
    rest = held.subarray(from);
  }
  yield { content: rest, isLast: true };
}
