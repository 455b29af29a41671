import { exifFacts } from './exif.ts';
import { jpegMetadata } from './jpeg-segments.ts';
import { pngMetadata } from './png-chunks.ts';
import { webpMetadata } from './webp-chunks.ts';

/** What a photo tells beside its picture; `hidden` is whether it carries anything of the kind at all. */
export interface PhotoMetadata {
  readonly hidden: boolean;
  /** Where it was taken (GPS). */
  readonly place: boolean;
  /** Serial numbers of camera or lens, or the name of its owner. */
  readonly serial: boolean;
  /** Maker and model, as the camera wrote them. */
  readonly camera: string | null;
  /** `YYYY-MM-DDTHH:MM:SS` by the camera's clock. */
  readonly takenAt: string | null;
}

/** What a JPEG, PNG or WebP file tells beside its picture; null for a file that is none of these, or whose structure is damaged. */
export function photoMetadataOf(bytes: Uint8Array): PhotoMetadata | null {
  const photo = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const blocks = jpegMetadata(photo) ?? pngMetadata(photo) ?? webpMetadata(photo);
  if (blocks === null) return null;
  const facts = blocks.map(({ kind, bytes: block }) => (kind === 'exif' ? exifFacts(block) : otherFacts(block)));
  return {
    hidden: blocks.length > 0,
    place: facts.some(({ place }) => place),
    serial: facts.some(({ serial }) => serial),
    camera: facts.find(({ camera }) => camera !== null)?.camera ?? null,
    takenAt: facts.find(({ takenAt }) => takenAt !== null)?.takenAt ?? null,
  };
}

// XMP and the makers' own blocks are searched for the words that EXIF has tags for.
function otherFacts(block: Buffer): Omit<PhotoMetadata, 'hidden'> {
  const text = block.toString('latin1');
  return {
    place: /GPS(?:Latitude|Longitude|Position)|location/i.test(text),
    serial: /SerialNumber|OwnerName/i.test(text),
    camera: null,
    takenAt: null,
  };
}
