import { byCodeUnits } from '#shared/base/order.ts';
import type { ScoreSheet } from '#shared/domain/panel/sheet/score-sheet.ts';
import type { Receipt } from '#shared/ipc/views/juror.ts';
import type { UnlockRow } from './database.ts';

/** Whether sheets may be changed: freely before signing, not after it, and with the stated reason once reopened. */
export type SignedLock =
  | { readonly kind: 'open' }
  | { readonly kind: 'signed'; readonly revision: number }
  | { readonly kind: 'reopened'; readonly unlock: UnlockRow };

/** The lock that follows from what was signed and what was reopened since. */
export function signedLock(receipts: readonly Receipt[], unlocks: ReadonlyMap<number, UnlockRow>): SignedLock {
  const newest = newestOf(receipts);
  if (newest === null) return { kind: 'open' };
  const unlock = unlocks.get(newest.revision);
  return unlock === undefined ? { kind: 'signed', revision: newest.revision } : { kind: 'reopened', unlock };
}

/** The reopening of the newest revision as scores changed since its signing tell of it, null when none was. */
export function notedReopening(
  receipts: readonly Receipt[],
  sheets: readonly ScoreSheet[],
): Pick<UnlockRow, 'revision' | 'reason' | 'at'> | null {
  const newest = newestOf(receipts);
  if (newest === null) return null;
  const since = sheets.flatMap(({ history }) => history.filter(({ at }) => at > newest.createdAt));
  const first = since.toSorted(byCodeUnits(({ at }) => at))[0];
  return first === undefined ? null : { revision: newest.revision, reason: first.reason, at: first.at };
}

function newestOf(receipts: readonly Receipt[]): Receipt | null {
  return receipts.toSorted((a, b) => b.revision - a.revision)[0] ?? null;
}
