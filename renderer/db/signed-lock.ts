import type { Receipt } from '#shared/ipc/views.ts';
import type { UnlockRow } from './database.ts';

/** Whether sheets may be changed: freely before signing, not after it, and with the stated reason once reopened. */
export type SignedLock =
  | { readonly kind: 'open' }
  | { readonly kind: 'signed'; readonly revision: number }
  | { readonly kind: 'reopened'; readonly unlock: UnlockRow };

/** The lock that follows from what was signed and what was reopened since. */
export function signedLock(receipts: readonly Receipt[], unlocks: ReadonlyMap<number, UnlockRow>): SignedLock {
  if (receipts.length === 0) return { kind: 'open' };
  const revision = Math.max(...receipts.map((receipt) => receipt.revision));
  const unlock = unlocks.get(revision);
  return unlock === undefined ? { kind: 'signed', revision } : { kind: 'reopened', unlock };
}
