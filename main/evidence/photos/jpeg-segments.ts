import type { MetadataBlock } from './metadata-block.ts';

const MARKER = { start: 0xd8, end: 0xd9, scan: 0xda, app0: 0xe0, app2: 0xe2, app14: 0xee, app15: 0xef, comment: 0xfe };
// Without length: restarts, and TEM.
const BARE: readonly number[] = [0x01, 0xd0, 0xd1, 0xd2, 0xd3, 0xd4, 0xd5, 0xd6, 0xd7];
const EXIF = 'Exif\0\0';

/** The blocks of a JPEG file that are no part of the picture, and whatever stands after its end; null when it is no whole JPEG. */
export function jpegMetadata(photo: Buffer): readonly MetadataBlock[] | null {
  if (markerAt(photo, 0) !== MARKER.start) return null;
  const blocks: MetadataBlock[] = [];
  let at = 2;
  for (;;) {
    const marker = markerAt(photo, at);
    if (marker === null) return null;
    if (marker === MARKER.end) return [...blocks, ...trailing(photo, at + 2)];
    const length = lengthAt(photo, at, marker);
    const body = photo.subarray(at + 4, at + 2 + length);
    if (isMetadata(marker, body)) blocks.push(blockOf(body));
    at += 2 + length;
    if (marker === MARKER.scan) at = endOfScan(photo, at);
  }
}

function markerAt(photo: Buffer, at: number): number | null {
  return photo[at] === 0xff && at + 1 < photo.length ? (photo[at + 1] ?? null) : null;
}

function lengthAt(photo: Buffer, at: number, marker: number): number {
  return BARE.includes(marker) || at + 4 > photo.length ? 0 : photo.readUInt16BE(at + 2);
}

/** JFIF, colour profiles and Adobe's colour transform say how to show the picture; every other application block and comments do not. */
function isMetadata(marker: number, body: Buffer): boolean {
  if (marker === MARKER.comment) return true;
  if (marker < MARKER.app0 || marker > MARKER.app15) return false;
  const name = body.toString('latin1', 0, 12);
  if (marker === MARKER.app0) return !name.startsWith('JFIF\0');
  if (marker === MARKER.app2) return !name.startsWith('ICC_PROFILE\0');
  return !(marker === MARKER.app14 && name.startsWith('Adobe'));
}

function blockOf(body: Buffer): MetadataBlock {
  const isExif = body.toString('latin1', 0, EXIF.length) === EXIF;
  return { kind: isExif ? 'exif' : 'other', bytes: isExif ? body.subarray(EXIF.length) : body };
}

/** In the picture's own data 0xff is followed by 0 or a restart. */
function endOfScan(photo: Buffer, start: number): number {
  let at = photo.indexOf(0xff, start);
  while (at >= 0 && (photo[at + 1] === 0 || BARE.includes(photo[at + 1] ?? 0))) at = photo.indexOf(0xff, at + 2);
  return at < 0 ? photo.length : at;
}

// Phones append films and second pictures there.
function trailing(photo: Buffer, end: number): readonly MetadataBlock[] {
  return end < photo.length ? [{ kind: 'other', bytes: photo.subarray(end) }] : [];
}
