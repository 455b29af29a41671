import type { PanelResult } from '#shared/domain/panel/result.ts';
import type { OwnFileStanding } from '#shared/formats/errors.ts';
import type { SignedCopies } from '../score-files/signed-copies.ts';
import { sha256 } from '../signing/digest.ts';
import type { PanelBundle } from './panel-bundle.ts';

/** Compares what a result counts of a person with what that person signed on this laptop. */
export async function ownStanding(
  { plan, roster }: PanelBundle,
  result: PanelResult,
  juror: string,
  copies: SignedCopies,
): Promise<OwnFileStanding> {
  if ((plan.assigned.get(juror)?.size ?? 0) === 0) return 'no-juror';
  const input = result.inputs.find((each) => each.juror === juror);
  const owner = { competitionId: result.competitionId, stageId: result.stageId, juror };
  const receipts = await copies.receipts(owner, roster.keyOf);
  const texts = await Promise.all(receipts.map(({ revision }) => copies.copy(owner, revision, roster.keyOf)));
  const digests = texts.flatMap((copy) => (copy === null ? [] : [sha256(copy.text)]));
  if (input === undefined) return 'absent';
  if (digests.length === 0) return 'unknown';
  if (digests.at(-1) === input.sha256) return 'counted';
  return digests.includes(input.sha256) ? 'older' : 'altered';
}

/** Whether somebody may countersign without stating an objection. */
export function signsFreely(standing: OwnFileStanding): boolean {
  return standing === 'counted' || standing === 'no-juror';
}
