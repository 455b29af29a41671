import { err, ok, type Result } from '#shared/base/result.ts';
import type { KeyError } from '#shared/formats/errors.ts';
import type { UnlockedIdentity } from './private-keys.ts';

/** The identities unlocked since the program began; in memory only, and never handed to a page. */
export interface Keyring {
  hold(identity: UnlockedIdentity): void;
  drop(thumbprint: string): void;
  has(thumbprint: string): boolean;
  /** The unlocked identity, or that it is locked. */
  get(thumbprint: string): Result<UnlockedIdentity, KeyError>;
}

/** An empty keyring. */
export function createKeyring(): Keyring {
  const held = new Map<string, UnlockedIdentity>();
  return {
    hold: (identity) => void held.set(identity.thumbprint, identity),
    drop: (thumbprint) => void held.delete(thumbprint),
    has: (thumbprint) => held.has(thumbprint),
    get: (thumbprint) => {
      const identity = held.get(thumbprint);
      return identity === undefined ? err({ kind: 'identity-locked' }) : ok(identity);
    },
  };
}
