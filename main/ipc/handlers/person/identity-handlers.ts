import type { IdentityEntry, IdentityStore } from '#main/identity/identity-store.ts';
import type { KeyStore } from '#main/identity/identity-lock.ts';
import { qrPath } from '#main/printing/qr-path.ts';
import { err, ok, type Result } from '#shared/base/result.ts';
import type { AppError } from '#shared/ipc/errors.ts';
import type { SavedFile } from '#shared/ipc/views/files.ts';
import type { IdentityView } from '#shared/ipc/views/identity.ts';
import type { Desk } from '../../desk.ts';
import type { HandlerGroup } from '../../handlers.ts';
import { saveFile } from '../../save-file.ts';
import { identityView } from '../../views.ts';

type IdentityParts = Pick<Desk, 'identities' | 'dialogs' | 'names'>;

/** Identities of this laptop; their private keys stay behind these handlers. */
export function identityHandlers(parts: IdentityParts, keyStore: Pick<KeyStore, 'available'>): HandlerGroup<'identity'> {
  const { identities } = parts;
  return {
    'identity:list': async () => (await identities.list()).flatMap((one) => (one.ok ? [identityView(one.value)] : [])),
    'identity:key-store': () => ({ available: keyStore.available() }),
    'identity:create': async ({ passphrase, ...details }) => viewOf(await identities.create(details, passphrase)),
    'identity:unlock': async ({ thumbprint, passphrase }) => viewOf(await identities.unlock(thumbprint, passphrase)),
    'identity:lock': async ({ thumbprint }) => lock(identities, thumbprint),
    'identity:save-card': ({ thumbprint }) => saveCard(parts, thumbprint),
    'identity:card-code': async ({ thumbprint }) => {
      const card = await identities.card(thumbprint);
      return card.ok ? ok(qrPath(card.value.text)) : card;
    },
  };
}

function viewOf<E>(entry: Result<IdentityEntry, E>): Result<IdentityView, E> {
  return entry.ok ? ok(identityView(entry.value)) : entry;
}

async function lock(identities: IdentityStore, thumbprint: string): Promise<IdentityView> {
  const locked = await identities.lock(thumbprint);
  if (!locked.ok) throw new Error(`a page locked an identity that is not there: ${locked.error.kind}`);
  return identityView(locked.value);
}

async function saveCard({ identities, dialogs, names }: IdentityParts, thumbprint: string): Promise<Result<SavedFile, AppError>> {
  const entry = await find(identities, thumbprint);
  if (entry === null) return err({ kind: 'identity-unknown' });
  return saveFile<AppError>(await dialogs.save('card', names('card', [entry.person.name])), (path) =>
    identities.saveCard(thumbprint, path),
  );
}

async function find(identities: IdentityStore, thumbprint: string): Promise<IdentityEntry | null> {
  const entries = await identities.list();
  return entries.flatMap((one) => (one.ok && one.value.person.thumbprint === thumbprint ? [one.value] : []))[0] ?? null;
}
