import { err, type Result } from '#shared/base/result.ts';
import type { FileError, StateError, WriteError } from '#shared/formats/errors.ts';
import type { UnlockedIdentity } from '../identity/private-keys.ts';
import type { SignedCopies } from '../score-files/signed-copies.ts';
import type { Drop, Inbox } from './inbox.ts';
import { isOnRosterAs } from './panel-bundle.ts';

/** Files dropped together by a chair; `at` is UTC, ISO 8601 with milliseconds. */
export interface ChairDrop extends Omit<Drop, 'ageIdentity'> {
  readonly chair: UnlockedIdentity;
}

/** Takes dropped score files into the chair's inbox and answers how many were new; a chair who also scores must have signed their own file on this laptop first. */
export async function receiveFiles(
  { bundle, chair, paths, at }: ChairDrop,
  inbox: Inbox,
  copies: SignedCopies,
): Promise<Result<number, StateError | WriteError | FileError>> {
  if (!isOnRosterAs(bundle, chair.thumbprint, 'chair', 'chair-deputy')) return err({ kind: 'not-your-role', role: 'chair' });
  const { competitionId, stageId } = bundle.plan.facts;
  const scores = (bundle.plan.assigned.get(chair.thumbprint)?.size ?? 0) > 0;
  if (scores && (await copies.latest({ competitionId, stageId, juror: chair.thumbprint })) === null)
    return err({ kind: 'own-scores-first' });
  return inbox.receive({ bundle, paths, ageIdentity: chair.ageIdentity, at });
}
