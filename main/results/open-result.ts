import { err, ok, type Result } from '#shared/base/result.ts';
import type { PanelResult } from '#shared/domain/panel/result/result.ts';
import type { ResultRefusal } from '#shared/formats/refusal.ts';
import { readEnvelope } from '../signing/read-envelope.ts';
import { type Signed, verify } from '../signing/verify.ts';
import { openDossier } from './closing/dossier.ts';
import { isOnRosterAs, type PanelBundle } from './panel-bundle.ts';
import { findRecountDifference } from './recount.ts';

/** No result is longer: 3,500 proposals with forty jurors' totals stay well below. */
export const RESULT_BYTES = 64 * 1024 * 1024;

/** The dossier that lies beside a result, and an age identity of the secretariat. */
export interface DossierAtHand {
  readonly bytes: Uint8Array;
  readonly ageIdentity: string;
}

/** A result whose every signature holds, one of them a chair's; `recount` says whether the score files gave the same ranking again. */
export interface OpenedResult {
  readonly signed: Signed<PanelResult>;
  readonly recount: 'same' | 'no-dossier';
}

/** The id of the bundle a result claims to belong to, by which the bundle is found; nothing is verified yet. */
export function claimedBundleOf(bytes: Uint8Array): Result<string, ResultRefusal> {
  const claimed = readEnvelope('result', bytes);
  if (!claimed.ok) return claimed;
  return claimed.value.content.ok ? ok(claimed.value.content.value.bundleId) : claimed.value.content;
}

/** Verifies a result against the roster of its bundle and, where its dossier is at hand, counts it again from the score files. */
export async function openResult(
  bundle: PanelBundle,
  bytes: Uint8Array,
  dossier: DossierAtHand | null,
): Promise<Result<OpenedResult, ResultRefusal>> {
  const signed = await verify('result', bytes, bundle.roster.keyOf);
  if (!signed.ok) return signed;
  const { content, signers } = signed.value;
  if (!belongsTo(bundle, content)) return err({ kind: 'other-bundle' });
  if (!signers.some((signer) => isOnRosterAs(bundle, signer, 'chair', 'chair-deputy'))) return err({ kind: 'not-signed-by-chair' });
  if (dossier === null) return ok({ signed: signed.value, recount: 'no-dossier' });
  const opened = await openDossier(dossier.bytes, dossier.ageIdentity);
  if (!opened.ok) return opened;
  const at = await findRecountDifference(bundle, signed.value, opened.value);
  return at === null ? ok({ signed: signed.value, recount: 'same' }) : err({ kind: 'recount-differs', at });
}

function belongsTo({ plan: { facts } }: PanelBundle, result: PanelResult): boolean {
  const { competitionId, stageId, bundleId, stageDigest } = result;
  return (
    bundleId === facts.bundleId && competitionId === facts.competitionId && stageId === facts.stageId && stageDigest === facts.stageDigest
  );
}
