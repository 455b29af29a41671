import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { type IdentityStore, openIdentityStore } from '#main/identity/identity-store.ts';
import { type Journals, openJournals } from '#main/journal/journals.ts';
import { systemKeyStore } from './key-store.ts';

/** The use cases of this laptop, each keeping its files in a folder of its own. */
export interface Services {
  readonly identities: IdentityStore;
  readonly journals: Journals;
}

/** Opens everything that is kept under `folder`. */
export function openServices(folder: string): Services {
  const now = () => new Date().toISOString();
  return {
    identities: openIdentityStore({ folder: join(folder, 'identities'), keyStore: systemKeyStore, random: randomBytes, now }),
    journals: openJournals(join(folder, 'journal')),
  };
}
