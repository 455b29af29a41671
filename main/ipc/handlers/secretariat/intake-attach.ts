import { basename } from 'node:path';
import { err, ok } from '#shared/base/result.ts';
import type { CompetitionRecord } from '#shared/domain/competition/draft/records.ts';
import type { FoundAttachments } from '#main/intake/attachments.ts';
import type { InputOf, OutputOf } from '#shared/ipc/channel.ts';
import type { Contract } from '#shared/ipc/contract.ts';
import type { Desk } from '../../desk.ts';
import { openCompetition } from './competition-handlers.ts';

type Parts = Pick<Desk, 'buildings' | 'competitions' | 'identities' | 'dialogs' | 'work' | 'progress' | 'now' | 'attachmentFolders'>;

/** Attaches what a folder holds to the proposals asked about; of those for which it holds nothing the files stay as they were. */
export async function attach(
  desk: Parts,
  { owner, id, entries }: InputOf<Contract['intake:attach']>,
): Promise<OutputOf<Contract['intake:attach']>> {
  const file = await openCompetition(desk, owner, id);
  if (!file.ok) return file;
  const [folder] = await desk.dialogs.open('attachments');
  if (folder === undefined) return err({ kind: 'cancelled' });
  const found = await desk.work.run('hashAttachments', { folder, entries }, desk.progress('attach'));
  if (!found.ok) return found;
  desk.attachmentFolders.note(id, folder);
  const records = recordsOf(found.value);
  if (records.length > 0) {
    const saved = await file.value.change({ what: 'attach-files', step: null, records }, { by: owner, at: desk.now() });
    if (!saved.ok) return saved;
  }
  return ok(viewOf(folder, found.value));
}

function recordsOf({ byEntry }: FoundAttachments): readonly CompetitionRecord[] {
  return [...byEntry].map(([entry, files]) => ({ kind: 'attachments', id: entry, value: files }));
}

function viewOf(folder: string, { byEntry, unmatched, ambiguous, without }: FoundAttachments) {
  const files = [...byEntry.values()].flat();
  const bytes = files.reduce((sum, each) => sum + each.bytes, 0);
  return { folder: basename(folder), matched: files.length, proposals: byEntry.size, bytes, unmatched, ambiguous, without };
}
