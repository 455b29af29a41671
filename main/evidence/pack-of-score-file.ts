import { err, ok, type Result } from '#shared/base/result.ts';
import { type EvidenceFile, evidenceOf } from '#shared/domain/panel/sheet/evidence.ts';
import type { ScoreFile } from '#shared/domain/panel/sheet/score-sheet.ts';
import type { EvidenceError } from '#shared/formats/errors.ts';
import { LARGEST_EVIDENCE_PACK } from '#shared/formats/juror/evidence.ts';
import type { KeptFile } from './evidence-store.ts';
import { writeEvidencePack } from './write-evidence-pack.ts';

/** Finds a photo or file of the juror by its digest; null when it is not there or damaged. */
export type FindEvidence = (digest: string) => Promise<KeptFile | null>;

/** The photos and files that the sheets of a score file name, with their bytes. */
export interface GatheredEvidence {
  readonly files: readonly EvidenceFile[];
  readonly bytesOf: (digest: string) => Buffer;
}

// Names, manifests and headers beside the files themselves.
const BESIDE_EACH_FILE = 1024;

/** Gathers what the visits of these sheets name; entries whose photo or file is gone are named, and more than fits a pack is refused. */
export async function gatherEvidence(sheets: ScoreFile['sheets'], find: FindEvidence): Promise<Result<GatheredEvidence, EvidenceError>> {
  const held = new Map<string, Buffer>();
  const files: EvidenceFile[] = [];
  const gone = new Set<string>();
  let bytes = 0;
  for (const { entry, sha256 } of evidenceOf(sheets)) {
    const found = await find(sha256);
    if (found === null) gone.add(entry);
    else files.push(fileOf(entry, found));
    bytes += BESIDE_EACH_FILE + (found === null || held.has(sha256) ? 0 : found.bytes.length);
    if (bytes > LARGEST_EVIDENCE_PACK) return err({ kind: 'evidence-too-large', name: entry, limit: LARGEST_EVIDENCE_PACK });
    if (found !== null) held.set(sha256, found.bytes);
  }
  if (gone.size > 0) return err({ kind: 'evidence-missing', entries: [...gone] });
  return ok({ files, bytesOf: (digest) => held.get(digest) ?? Buffer.alloc(0) });
}

function fileOf(entry: string, { facts }: KeptFile): EvidenceFile {
  const { sha256, bytes, mediaType, name, metadataKept } = facts;
  return { entry, sha256, bytes, mediaType, name, metadataKept };
}

/** The evidence pack that goes with a signed score file, not sealed; null when its sheets name no evidence. */
export async function packOfScoreFile(
  file: ScoreFile,
  payloadSha256: string,
  { files, bytesOf }: GatheredEvidence,
): Promise<Buffer | null> {
  if (files.length === 0) return null;
  const { competitionId, stageId, bundleId, juror, revision } = file;
  const index = { formatVersion: 1, competitionId, stageId, bundleId, juror, revision, scoreFile: payloadSha256, files } as const;
  return writeEvidencePack(index, bytesOf);
}
