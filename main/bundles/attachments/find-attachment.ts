import { BAG } from '#shared/formats/bundle/bundle.ts';
import type { Bundle } from '../open-bundle.ts';
import type { ZipEntry } from '../zip/zip-records.ts';

/** Where the attachment with a digest lies: its name in the bag and its place in the zip; null when the bundle has none such. */
export function findAttachment(bundle: Bundle, sha256: string): readonly [string, ZipEntry] | null {
  for (const [entry, digest] of bundle.digests) {
    const place = bundle.entries.get(entry);
    if (digest === sha256 && entry.startsWith(BAG.attachments) && place !== undefined) return [entry, place];
  }
  return null;
}
