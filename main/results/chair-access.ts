import type { StateError } from '#shared/formats/errors.ts';
import type { SignedCopies } from '../score-files/signed-copies.ts';
import { isOnRosterAs, type PanelBundle } from './panel-bundle.ts';

/** Why somebody may not see what a panel's jurors gave, null when they may: they are no chair, or they also score and have signed nothing on this laptop yet. */
export async function whyNotChair(bundle: PanelBundle, thumbprint: string, copies: SignedCopies): Promise<StateError | null> {
  if (!isOnRosterAs(bundle, thumbprint, 'chair', 'chair-deputy')) return { kind: 'not-your-role', role: 'chair' };
  const { competitionId, stageId } = bundle.plan.facts;
  const scores = (bundle.plan.assigned.get(thumbprint)?.size ?? 0) > 0;
  const unsigned = scores && (await copies.latest({ competitionId, stageId, juror: thumbprint })) === null;
  return unsigned ? { kind: 'own-scores-first' } : null;
}
