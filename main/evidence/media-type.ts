type Beginning = readonly [string, number, string];

// What a file is, by the bytes it begins with and where they stand; names and what others say of a file never matter.
const BEGINNINGS: readonly Beginning[] = [
  ['image/jpeg', 0, '\xff\xd8\xff'],
  ['image/png', 0, '\x89PNG\r\n\x1a\n'],
  ['image/webp', 8, 'WEBP'],
  ['application/pdf', 0, '%PDF-'],
  ['video/mp4', 4, 'ftyp'],
];

/** Media type of a file by its first bytes; `application/octet-stream` for all that is not known here. */
export function mediaTypeOf(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.subarray(0, 16)).toString('latin1');
  return BEGINNINGS.find(([, at, begins]) => head.startsWith(begins, at))?.[0] ?? 'application/octet-stream';
}
