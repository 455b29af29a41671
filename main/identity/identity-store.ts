import { ok, type Result } from '#shared/base/result.ts';
import type { Person } from '#shared/domain/competition/roster.ts';
import type { KeyError, WriteError } from '#shared/formats/errors.ts';
import type { IdentityFile, IdentityLock } from '#shared/formats/people/identity.ts';
import { writeVerified, type Written } from '../disk/write-verified.ts';
import { createIdentity, type PersonDetails } from './create-identity.ts';
import { identityFileName, readIdentityFile, readIdentityFiles, type StoredIdentity, writeIdentityFile } from './identity-files.ts';
import { type KeyStore, lockSecret, unlockIdentity } from './identity-lock.ts';
import { createKeyring, type Keyring } from './keyring.ts';
import { createSecret, sampleSecret, secretOf, type UnlockedIdentity } from './private-keys.ts';
import type { RandomBytes } from './secret-lock.ts';

/** What an identity store stands on; `now` gives UTC, ISO 8601 with milliseconds. */
export interface IdentityStoreParts {
  readonly folder: string;
  readonly keyStore: KeyStore;
  readonly random: RandomBytes;
  readonly now: () => string;
}

/** An identity on this laptop, without anything secret. */
export interface IdentityEntry {
  readonly person: Person;
  readonly protection: IdentityLock['protection'];
  readonly unlocked: boolean;
}

/** An identity's card: who, the card file's exact text, and whether its keys are the published ones of the sample. */
export interface IdentityCard {
  readonly person: Person;
  readonly text: string;
  readonly sample: boolean;
}

/** The identities on this laptop and the keyring of those that are unlocked. */
export interface IdentityStore {
  /** Every identity file: what it holds, or that it is damaged. */
  list(): Promise<readonly Result<IdentityEntry, KeyError>[]>;
  /** Makes keys and a card; locked under the passphrase, or in the key store when it is null. The new identity is unlocked. */
  create(details: PersonDetails, passphrase: string | null): Promise<Result<IdentityEntry, KeyError | WriteError>>;
  /** Makes the identity of published sample keys: the same keys on every laptop, unlocked. */
  createSample(details: PersonDetails, seed: string, createdAt: string): Promise<Result<IdentityEntry, WriteError>>;
  unlock(thumbprint: string, passphrase: string | null): Promise<Result<IdentityEntry, KeyError>>;
  lock(thumbprint: string): Promise<Result<IdentityEntry, KeyError>>;
  /** The keys of an unlocked identity; for the main process only. */
  key(thumbprint: string): Result<UnlockedIdentity, KeyError>;
  /** The card of an identity, locked or not. */
  card(thumbprint: string): Promise<Result<IdentityCard, KeyError>>;
  saveCard(thumbprint: string, path: string): Promise<Result<Written, KeyError | WriteError>>;
  /** Adds an identity that was made elsewhere, locked under a passphrase, and unlocks it; one that is here already keeps its own lock. */
  adopt(identity: UnlockedIdentity, passphrase: string): Promise<Result<IdentityEntry, KeyError | WriteError>>;
}

/** Opens the identities kept in a folder. */
export function openIdentityStore(parts: IdentityStoreParts): IdentityStore {
  const keyring = createKeyring();
  const read = (thumbprint: string) => readIdentityFile(parts.folder, thumbprint);
  return {
    list: async () => (await readIdentityFiles(parts.folder)).map((one) => (one.ok ? ok(entryOf(one.value, keyring)) : one)),
    create: (details, passphrase) => create(parts, keyring, details, passphrase),
    createSample: async (details, seed, createdAt) =>
      keep(parts, keyring, await createIdentity(details, sampleSecret(seed), createdAt), { protection: 'sample', seed }),
    unlock: (thumbprint, passphrase) => unlock(parts, keyring, thumbprint, passphrase),
    lock: async (thumbprint) => {
      keyring.drop(thumbprint);
      const stored = await read(thumbprint);
      return stored.ok ? ok(entryOf(stored.value, keyring)) : stored;
    },
    key: (thumbprint) => keyring.get(thumbprint),
    card: async (thumbprint) => {
      const stored = await read(thumbprint);
      if (!stored.ok) return stored;
      const { person, file } = stored.value;
      return ok({ person, text: file.card, sample: file.lock.protection === 'sample' });
    },
    saveCard: async (thumbprint, path) => {
      const stored = await read(thumbprint);
      return stored.ok ? writeVerified(path, stored.value.file.card) : stored;
    },
    adopt: (identity, passphrase) => adopt(parts, keyring, identity, passphrase),
  };
}

async function create(
  parts: IdentityStoreParts,
  keyring: Keyring,
  details: PersonDetails,
  passphrase: string | null,
): Promise<Result<IdentityEntry, KeyError | WriteError>> {
  const secret = await createSecret(parts.random);
  const identity = await createIdentity(details, secret, parts.now());
  const lock = await lockSecret(secret, identity.card, passphrase, parts);
  return lock.ok ? keep(parts, keyring, identity, lock.value) : lock;
}

async function unlock(
  parts: IdentityStoreParts,
  keyring: Keyring,
  thumbprint: string,
  passphrase: string | null,
): Promise<Result<IdentityEntry, KeyError>> {
  const stored = await readIdentityFile(parts.folder, thumbprint);
  if (!stored.ok) return stored;
  const identity = await unlockIdentity(stored.value.file, identityFileName(thumbprint), passphrase, parts.keyStore);
  if (!identity.ok) return identity;
  keyring.hold(identity.value);
  return ok(entryOf(stored.value, keyring));
}

async function adopt(
  parts: IdentityStoreParts,
  keyring: Keyring,
  identity: UnlockedIdentity,
  passphrase: string,
): Promise<Result<IdentityEntry, KeyError | WriteError>> {
  const stored = await readIdentityFile(parts.folder, identity.thumbprint);
  if (stored.ok) {
    keyring.hold(identity);
    return ok(entryOf(stored.value, keyring));
  }
  const lock = await lockSecret(secretOf(identity), identity.card, passphrase, parts);
  return lock.ok ? keep(parts, keyring, identity, lock.value) : lock;
}

async function keep(
  parts: IdentityStoreParts,
  keyring: Keyring,
  identity: UnlockedIdentity,
  lock: IdentityLock,
): Promise<Result<IdentityEntry, WriteError>> {
  const file: IdentityFile = { formatVersion: 1, kind: 'identity', card: identity.card, lock };
  const written = await writeIdentityFile(parts.folder, identity.thumbprint, file);
  if (!written.ok) return written;
  keyring.hold(identity);
  return ok(entryOf({ person: identity.person, file }, keyring));
}

function entryOf(stored: StoredIdentity, keyring: Keyring): IdentityEntry {
  return { person: stored.person, protection: stored.file.lock.protection, unlocked: keyring.has(stored.person.thumbprint) };
}
