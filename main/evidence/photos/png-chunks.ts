import type { MetadataBlock } from './metadata-block.ts';

const SIGNATURE = '\x89PNG\r\n\x1a\n';
const HEADER = 8;
const CHECKSUM = 4;
// What a viewer needs to show the picture.
const SHOWN: readonly string[] = ['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'iCCP', 'sBIT', 'bKGD', 'pHYs', 'cICP'];

/** The blocks of a PNG file that are no part of the picture; null when it is no whole PNG. */
export function pngMetadata(photo: Buffer): readonly MetadataBlock[] | null {
  if (photo.toString('latin1', 0, SIGNATURE.length) !== SIGNATURE) return null;
  const blocks: MetadataBlock[] = [];
  let at = SIGNATURE.length;
  while (at + HEADER <= photo.length) {
    const length = photo.readUInt32BE(at);
    const type = photo.toString('latin1', at + 4, at + HEADER);
    const end = at + HEADER + length + CHECKSUM;
    if (end > photo.length) return null;
    const bytes = photo.subarray(at + HEADER, at + HEADER + length);
    if (!SHOWN.includes(type)) blocks.push({ kind: type === 'eXIf' ? 'exif' : 'other', bytes });
    at = end;
    if (type === 'IEND') return at < photo.length ? [...blocks, { kind: 'other', bytes: photo.subarray(at) }] : blocks;
  }
  return null;
}
