interface Signature {
  readonly mediaType: string;
  readonly at: number;
  readonly bytes: string;
}

const latin1 = (mediaType: string, bytes: string, at = 0): Signature => ({ mediaType, at, bytes });

const SIGNATURES: readonly Signature[] = [
  latin1('application/pdf', '%PDF-'),
  latin1('image/png', '\x89PNG\r\n\x1a\n'),
  latin1('image/jpeg', '\xff\xd8\xff'),
  latin1('image/gif', 'GIF8'),
  latin1('image/webp', 'WEBP', 8),
  latin1('video/webm', '\x1aE\xdf\xa3'),
  latin1('video/quicktime', 'ftypqt', 4),
  latin1('image/heic', 'ftyphei', 4),
  latin1('image/avif', 'ftypavif', 4),
  latin1('audio/mp4', 'ftypM4A', 4),
  latin1('video/mp4', 'ftyp', 4),
  latin1('audio/mpeg', 'ID3'),
  latin1('audio/wav', 'WAVE', 8),
  latin1('video/x-msvideo', 'AVI ', 8),
  latin1('application/rtf', '{\\rtf'),
];

const ZIP = 'PK\x03\x04';
const COMPOUND = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';

const OFFICE: Readonly<Record<string, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  odp: 'application/vnd.oasis.opendocument.presentation',
};
const OLDER_OFFICE: Readonly<Record<string, string>> = {
  doc: 'application/msword',
  xls: 'application/vnd.ms-excel',
  ppt: 'application/vnd.ms-powerpoint',
};

const UNKNOWN = 'application/octet-stream';

/** How many bytes of a file's beginning tell what it is. */
export const TELLING_BYTES = 4096;

/**
 * What a file is, by how it begins; its name only tells kinds apart that begin alike, such as documents of office programs.
 * What is not recognised is just bytes.
 */
export function mediaTypeOf(beginning: Uint8Array, name: string): string {
  const start = Buffer.from(beginning.buffer, beginning.byteOffset, Math.min(beginning.byteLength, TELLING_BYTES)).toString('latin1');
  const found = SIGNATURES.find(({ at, bytes }) => start.startsWith(bytes, at));
  if (found !== undefined) return found.mediaType;
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  if (start.startsWith(ZIP)) return OFFICE[ending] ?? 'application/zip';
  if (start.startsWith(COMPOUND)) return OLDER_OFFICE[ending] ?? UNKNOWN;
  return isText(start) ? 'text/plain' : UNKNOWN;
}

function isText(start: string): boolean {
  return start !== '' && !/[^\P{Cc}\t\n\r\f]/u.test(start);
}
