import { byCodeUnits } from '#shared/base/order.ts';
import type { EvidenceIndex } from '#shared/domain/panel/sheet/evidence.ts';
import { encodeExact } from '#shared/formats/canonical.ts';
import { EVIDENCE_BAG, evidenceIndexSchema, evidencePath } from '#shared/formats/juror/evidence.ts';
import { BAG_DECLARATION, type ManifestLine, writeManifest } from '../bundles/bag.ts';
import { zipOf } from '../bundles/zip/write-zip.ts';
import { sha256 } from '../signing/digest.ts';

/** The bytes of an evidence pack, not sealed; the same index gives the same bytes. `bytesOf` gives the file of a digest. */
export function writeEvidencePack(index: EvidenceIndex, bytesOf: (digest: string) => Buffer): Buffer {
  const payload = new Map<string, Buffer>([[EVIDENCE_BAG.index, Buffer.from(encodeExact(evidenceIndexSchema, index), 'utf8')]]);
  for (const file of index.files) payload.set(evidencePath(file), bytesOf(file.sha256));
  const manifest = writeManifest([...payload].map(([path, bytes]): ManifestLine => ({ path, sha256: sha256(bytes) })));
  const parts = new Map(payload)
    .set(EVIDENCE_BAG.declaration, Buffer.from(BAG_DECLARATION))
    .set(EVIDENCE_BAG.manifest, Buffer.from(manifest))
    .set(EVIDENCE_BAG.tagManifest, Buffer.from(evidenceTagManifest(manifest)));
  const contents = [...parts].map(([path, bytes]) => ({ name: EVIDENCE_BAG.folder + path, bytes }));
  return zipOf(contents.sort(byCodeUnits(({ name }) => name)));
}

/** The tag manifest that belongs to a manifest. */
export function evidenceTagManifest(manifest: string): string {
  return writeManifest([
    { path: EVIDENCE_BAG.declaration, sha256: sha256(BAG_DECLARATION) },
    { path: EVIDENCE_BAG.manifest, sha256: sha256(manifest) },
  ]);
}
