import { isAscii } from 'node:buffer';

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The bytes of a base64url text; null unless it is exactly what would be written for them: no padding, no stray bits, no other characters. */
export function decodeBase64url(text: string): Buffer | null {
  const bytes = Buffer.from(text, 'base64url');
  return bytes.toString('base64url') === text ? bytes : null;
}

/** The text of UTF-8 bytes; null when they are not well formed. A byte order mark stays in the text. */
export function decodeUtf8(bytes: Uint8Array): string | null {
  // What is all ASCII is nothing but itself, and read several times faster.
  if (isAscii(bytes)) return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  try {
    return utf8.decode(bytes);
  } catch {
    return null;
  }
}
