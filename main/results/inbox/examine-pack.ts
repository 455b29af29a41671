import { err, ok, type Result } from '#shared/base/result.ts';
import { findPackMisplacement, type ReceivedPack } from '#shared/domain/panel/merging/evidence-packs.ts';
import type { Rejection } from '#shared/domain/panel/merging/outcome.ts';
import type { EvidenceRefusal } from '#shared/formats/refusal.ts';
import { mayBeEvidence, openEvidencePack } from '../../evidence/open-evidence-pack.ts';
import { SCORE_FILE_BYTES } from '../../score-files/open-score-file.ts';
import { sha256 } from '../../signing/digest.ts';
import type { PanelBundle } from '../panel-bundle.ts';

/** Opens what proved to be no score file, `rejection` says why, as an evidence pack; the rejection stands for what is no pack either. */
export async function examinePack(
  { plan }: PanelBundle,
  bytes: Uint8Array,
  ageIdentity: string | null,
  rejection: Rejection,
): Promise<Result<ReceivedPack, Rejection>> {
  // A seal hides what is inside, and one that is longer than any score file was not opened as one.
  const isOpenQuestion = rejection.reason === 'not-a-score-file' || bytes.length > SCORE_FILE_BYTES;
  if (!isOpenQuestion || !mayBeEvidence(bytes)) return err(rejection);
  const pack = await openEvidencePack(bytes, ageIdentity);
  if (!pack.ok) return err(rejectionOf(pack.error, rejection));
  const misplaced = findPackMisplacement(plan, pack.value.index);
  return misplaced === null ? ok({ received: sha256(bytes), index: pack.value.index }) : err(misplaced);
}

function rejectionOf(refusal: EvidenceRefusal, otherwise: Rejection): Rejection {
  switch (refusal.kind) {
    case 'not-evidence':
      return otherwise;
    case 'unreadable':
    case 'seal-not-for-this-key':
      return { reason: refusal.kind, at: null };
    case 'unsupported-version':
      return { reason: 'unsupported-version', at: String(refusal.formatVersion) };
    case 'not-exact-form':
      return { reason: 'not-exact-form', at: refusal.at };
    case 'zip-refused':
    case 'entry-not-in-manifest':
    case 'entry-missing':
    case 'digest-differs':
      return { reason: 'pack-damaged', at: refusal.entry };
  }
}
