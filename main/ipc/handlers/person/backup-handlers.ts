import { openBackup } from '#main/backup/open-backup.ts';
import { lastWorkedAt, personalFiles, placePersonalFiles } from '#main/backup/personal-files.ts';
import { type BackedUpWork, writeWorkBackup } from '#main/backup/work-backup.ts';
import type { LastBackups } from '#main/settings/last-backups.ts';
import { ok, type Result } from '#shared/base/result.ts';
import type { WriteError } from '#shared/formats/errors.ts';
import type { InputOf, OutputOf } from '#shared/ipc/channel.ts';
import type { Contract } from '#shared/ipc/contract.ts';
import type { RestoredWork } from '#shared/ipc/views/identity.ts';
import { type Desk, fileOf } from '../../desk.ts';
import type { HandlerGroup } from '../../handlers.ts';
import { saveFile } from '../../save-file.ts';
import { identityView } from '../../views.ts';

/** What backups stand on: the folder of everything, and how the files that are open in it are let go before others take their places. */
export interface BackupParts extends Pick<Desk, 'identities' | 'dialogs' | 'tickets' | 'names' | 'now'> {
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
      workedAt: await lastWorkedAt(parts.folder, thumbprint),
    }),
  };
}

async function save(
  { identities, dialogs, names, now, folder, backups }: BackupParts,
  { thumbprint, passphrase, database }: InputOf<Contract['backup:save']>,
): Promise<OutputOf<Contract['backup:save']>> {
  const identity = identities.key(thumbprint);
  if (!identity.ok) return identity;
  const createdAt = now();
  const path = await dialogs.save('backup', names('backup', [identity.value.person.name, createdAt.slice(0, 10)]));
  const saved = await saveFile(path, async (target) => {
    const files = await personalFiles(folder, thumbprint);
    return writeWorkBackup(target, { identity: identity.value, files, database, createdAt }, passphrase);
  });
  if (saved.ok) backups.note(thumbprint, createdAt);
  return saved;
}

async function restore(
  parts: BackupParts,
  { file, passphrase }: InputOf<Contract['backup:restore']>,
): Promise<OutputOf<Contract['backup:restore']>> {
  const ticket = fileOf(parts.tickets, file);
  if (!ticket.ok) return ticket;
  const backup = await openBackup(ticket.value.path, passphrase);
  if (!backup.ok) return backup;
  const { identity, work } = backup.value;
  // The work first: whoever sees the identity finds it whole.
  const placed = work === null ? ok(null) : await place(parts, work);
  if (!placed.ok) return placed;
  const entry = await parts.identities.adopt(identity, passphrase);
  return entry.ok ? ok({ identity: identityView(entry.value), work: placed.value }) : entry;
}

async function place({ folder, letGo }: BackupParts, { files, database }: BackedUpWork): Promise<Result<RestoredWork, WriteError>> {
  await letGo();
  const placed = await placePersonalFiles(folder, files);
  if (!placed.ok) return placed;
  const { placed: back, kept, parted } = placed.value;
  return ok({ files: back.length, kept: kept.length, parted: parted.length, database });
}
