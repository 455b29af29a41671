import { byCodeUnits } from '#shared/base/order.ts';
import { BAG } from '#shared/formats/bundle/bundle.ts';
import { sha256 } from '../signing/digest.ts';

/** A file of the bag and its digest, as a line of a manifest says them. */
export interface ManifestLine {
  readonly path: string;
  readonly sha256: string;
}

/** The whole of `bagit.txt` (RFC 8493, section 2.1.1). */
export const BAG_DECLARATION = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n';

const LINE = /^([0-9a-f]{64}) {2}([\x21-\x7e]+)$/;

/** A manifest: one line for each file, ordered by path, as `sha256sum` writes and checks it. */
export function writeManifest(lines: readonly ManifestLine[]): string {
  return [...lines]
    .sort(byCodeUnits((line) => line.path))
    .map((line) => `${line.sha256}  ${line.path}\n`)
    .join('');
}

/** Reads a manifest; null unless it is exactly what {@link writeManifest} gives for its lines, each path once. */
export function readManifest(text: string): readonly ManifestLine[] | null {
  const lines: ManifestLine[] = [];
  for (const line of text.split('\n').slice(0, -1)) {
    const [, digest, path] = LINE.exec(line) ?? [];
    if (digest === undefined || path === undefined) return null;
    lines.push({ sha256: digest, path });
  }
  const once = new Set(lines.map((line) => line.path)).size === lines.length;
  return once && writeManifest(lines) === text ? lines : null;
}

/** The tag manifest that belongs to a manifest and a signature. */
export function tagManifest(manifest: string, signature: string): string {
  return writeManifest([
    { path: BAG.declaration, sha256: sha256(BAG_DECLARATION) },
    { path: BAG.manifest, sha256: sha256(manifest) },
    { path: BAG.signature, sha256: sha256(signature) },
  ]);
}
