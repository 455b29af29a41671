import { err, ok, type Result } from '#shared/base/result.ts';

const UTF8_BOM = [0xef, 0xbb, 0xbf];
const CONTROL = /[^\P{Cc}\t\n\r\v\f]/u;

/**
 * Decodes a text file as offices write it: UTF-8 or UTF-16 by its byte order mark, UTF-16 without one by its zero bytes, else UTF-8 if it is valid, else Windows-1252.
 * Refused when what comes out holds control characters, as a workbook, a picture or a torn file does.
 */
export function decodeText(bytes: Uint8Array): Result<string, { readonly kind: 'not-text' }> {
  const text = decode(bytes);
  return text === null || CONTROL.test(text) ? err({ kind: 'not-text' }) : ok(text);
}

function decode(bytes: Uint8Array): string | null {
  if (UTF8_BOM.every((byte, index) => bytes[index] === byte)) return strictly('utf-8', bytes);
  const wide = utf16(bytes);
  if (wide !== null) return bytes.length % 2 === 0 ? strictly(wide, bytes) : null;
  return strictly('utf-8', bytes) ?? new TextDecoder('windows-1252').decode(bytes);
}

function utf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second !== 0)) return 'utf-16be';
  return null;
}

function strictly(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
