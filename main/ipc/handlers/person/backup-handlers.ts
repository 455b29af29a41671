import { lastWrittenAt, pathsOf } from '#main/backup/personal-files.ts';
import type { PlacedFiles } from '#main/backup/place-files.ts';
import { seatsOf } from '#main/backup/seats.ts';
import type { LastBackups } from '#main/settings/last-backups.ts';
import { ok } from '#shared/base/result.ts';
import type { InputOf, OutputOf } from '#shared/ipc/channel.ts';
import type { Contract } from '#shared/ipc/contract.ts';
import { type Desk, fileOf } from '../../desk.ts';
import type { HandlerGroup } from '../../handlers.ts';
import { saveFile } from '../../save-file.ts';
import { identityView } from '../../views.ts';

/** What backups stand on: the folder of everything, and how the files that are open in it are let go before others take their places. */
export interface BackupParts
  extends Pick<Desk, 'identities' | 'bundles' | 'dialogs' | 'tickets' | 'names' | 'now' | 'work' | 'laptop' | 'progress'> {
  readonly folder: string;
  readonly letGo: () => Promise<void>;
  readonly backups: LastBackups;
}

/** Backups of an identity with its work, and putting them back on this or another laptop. */
export function backupHandlers(parts: BackupParts): HandlerGroup<'backup'> {
  return {
    'backup:save': (input) => save(parts, input),
    'backup:restore': (input) => restore(parts, input),
    'backup:standing': async ({ thumbprint }) => ({
      backedUpAt: parts.backups.of(thumbprint),
      workedAt: await lastWorkedAt(parts, thumbprint),
    }),
  };
}

async function lastWorkedAt({ folder, bundles }: BackupParts, thumbprint: string): Promise<string | null> {
  return lastWrittenAt(folder, await pathsOf(folder, thumbprint, await seatsOf(bundles, thumbprint)));
}

async function save(
  parts: BackupParts,
  { thumbprint, passphrase, database }: InputOf<Contract['backup:save']>,
): Promise<OutputOf<Contract['backup:save']>> {
  const { identities, dialogs, names, now, folder, backups, work, laptop, progress } = parts;
  const identity = identities.key(thumbprint);
  if (!identity.ok) return identity;
  const createdAt = now();
  const path = await dialogs.save('backup', names('backup', [identity.value.person.name, createdAt.slice(0, 10)]));
  const order = { laptop: laptop(), root: folder, identity: identity.value, createdAt, database, passphrase };
  const saved = await saveFile(path, (target) => work.run('backUpWork', { ...order, target }, progress('backup')));
  // A backup of keys alone is no backup of work: who lost it all must not be sent there.
  if (saved.ok && (await lastWorkedAt(parts, thumbprint)) !== null) backups.note(thumbprint, createdAt);
  return saved;
}

async function restore(
  { identities, tickets, folder, letGo, work, progress }: BackupParts,
  { file, passphrase }: InputOf<Contract['backup:restore']>,
): Promise<OutputOf<Contract['backup:restore']>> {
  const ticket = fileOf(tickets, file);
  if (!ticket.ok) return ticket;
  await letGo();
  const restored = await work.run('restoreBackup', { root: folder, path: ticket.value.path, passphrase }, progress('backup'));
  if (!restored.ok) return restored;
  // The work first: whoever sees the identity finds it whole.
  const { identity, work: back } = restored.value;
  const entry = await identities.adopt(identity, passphrase);
  if (!entry.ok) return entry;
  const counted = back === null ? null : { ...countsOf(back.placed), database: back.database };
  return ok({ identity: identityView(entry.value), work: counted });
}

function countsOf({ placed, kept, parted }: PlacedFiles) {
  return { files: placed.length, kept: kept.length, parted: parted.length };
}
