import type { LocalText } from '#shared/base/local-text.ts';
import { err, ok, type Result } from '#shared/base/result.ts';
import { openBackup } from '../../backup/open-backup.ts';
import type { UnlockedIdentity } from '../../identity/private-keys.ts';
import { isOnRosterAs, type PanelBundle } from '../../results/panel-bundle.ts';
import type { Given, Option } from '../command.ts';
import { inWordsOf, named, readInput } from '../files.ts';

/** The options by which a command is given a key, where a plain terminal has no key store. */
export const identityOptions = {
  identity: { value: 'BACKUP', text: { id: 'cadangan identitas (.mfbackup)', en: 'backup of an identity (.mfbackup)' } },
  'passphrase-file': { value: 'FILE', text: { id: 'berkas berisi frasa sandinya', en: 'file that holds its passphrase' } },
} as const satisfies Readonly<Record<string, Option>>;

/** The identity given by the options, null when none is; a line feed at the end of the passphrase's file is not part of it. */
export async function readIdentity(given: Given): Promise<Result<UnlockedIdentity | null, LocalText>> {
  const path = given.one('identity');
  if (path === undefined) return ok(null);
  const passphraseFile = given.one('passphrase-file');
  if (passphraseFile === undefined) return err(named(path, { id: 'perlu --passphrase-file', en: 'needs --passphrase-file' }));
  const passphrase = await readInput(passphraseFile);
  if (!passphrase.ok) return passphrase;
  const backup = await openBackup(path, passphrase.value.toString('utf8').replace(/\r?\n$/, ''));
  return backup.ok ? ok(backup.value.identity) : err(inWordsOf(backup.error));
}

/** The identity given by the options where it is a chair's of this panel. */
export async function readChair(given: Given, panel: PanelBundle): Promise<Result<UnlockedIdentity, LocalText>> {
  const identity = await readIdentity(given);
  return identity.ok ? asChair(identity.value, panel) : identity;
}

/** An identity where it is a chair's of this panel. */
export function asChair(chair: UnlockedIdentity | null, panel: PanelBundle): Result<UnlockedIdentity, LocalText> {
  if (chair !== null && isOnRosterAs(panel, chair.thumbprint, 'chair', 'chair-deputy')) return ok(chair);
  return err(inWordsOf({ kind: 'not-your-role', role: 'chair' }));
}
