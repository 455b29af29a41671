import { type OwnCounted, ownCounted } from '#shared/domain/panel/own/own-counted.ts';
import type { PanelResult } from '#shared/domain/panel/result/result.ts';
import type { SignedCopies } from '../score-files/signed-copies.ts';
import { sha256 } from '../signing/digest.ts';
import type { PanelBundle } from './panel-bundle.ts';

/** Compares what a result counts of a person with what that person signed on this laptop; null for one who does not score in this stage. */
export async function ownStanding(
  { plan, roster }: PanelBundle,
  result: PanelResult,
  juror: string,
  copies: SignedCopies,
): Promise<OwnCounted | null> {
  if ((plan.assigned.get(juror)?.size ?? 0) === 0) return null;
  const owner = { competitionId: result.competitionId, stageId: result.stageId, juror };
  const receipts = await copies.receipts(owner, roster.keyOf);
  const found = await Promise.all(receipts.map(({ revision }) => copies.copy(owner, revision, roster.keyOf)));
  const signed = found.flatMap((copy) => (copy === null ? [] : [{ revision: copy.label.revision, sha256: sha256(copy.text) }]));
  return ownCounted(result.inputs, juror, signed);
}
