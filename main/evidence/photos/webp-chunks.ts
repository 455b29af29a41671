import type { MetadataBlock } from './metadata-block.ts';

const HEADER = 8;
const FIRST = 12;
const SHOWN: readonly string[] = ['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP'];

/** The blocks of a WebP file that are no part of the picture; null when it is no whole WebP. */
export function webpMetadata(photo: Buffer): readonly MetadataBlock[] | null {
  if (photo.length < FIRST || photo.toString('latin1', 0, 4) !== 'RIFF' || photo.toString('latin1', 8, FIRST) !== 'WEBP') return null;
  const end = photo.readUInt32LE(4) + HEADER;
  if (end > photo.length) return null;
  const blocks: MetadataBlock[] = [];
  let at = FIRST;
  while (at + HEADER <= end) {
    const length = photo.readUInt32LE(at + 4);
    const type = photo.toString('latin1', at, at + 4);
    const bytes = photo.subarray(at + HEADER, at + HEADER + length);
    if (bytes.length < length) return null;
    if (!SHOWN.includes(type)) blocks.push({ kind: type === 'EXIF' ? 'exif' : 'other', bytes });
    at += HEADER + length + (length % 2);
  }
  return end < photo.length ? [...blocks, { kind: 'other', bytes: photo.subarray(end) }] : blocks;
}
