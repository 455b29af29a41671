import type { Bundle } from '#main/bundles/open-bundle.ts';
import type { BundleStore } from '#main/bundles/bundle-store.ts';
import type { CompetitionStore } from '#main/competitions/competition-store.ts';
import type { ShownPhotos } from '#main/evidence/shown-photos.ts';
import type { IdentityStore } from '#main/identity/identity-store.ts';
import type { Laptop } from '#main/work/laptop.ts';
import type { Jobs } from '#main/work/jobs.ts';
import type { AttachmentFolders } from '#main/settings/attachment-folders.ts';
import type { InterruptedBuildings } from '#main/preparing/building/interrupted-buildings.ts';
import type { InterruptedClosings } from '#main/results/closing/interrupted-closings.ts';
import type { Printer } from '#main/printing/printer.ts';
import type { Work } from '#main/work/run-work.ts';
import { err, type Result } from '#shared/base/result.ts';
import type { FileError } from '#shared/formats/errors.ts';
import type { Progress } from '#shared/ipc/contract.ts';
import type { Dialogs } from './dialogs.ts';
import type { FileTickets, TicketedFile } from './file-tickets.ts';
import type { NameFiles } from './suggested-name.ts';

/** What handlers of several groups stand on. */
export interface Desk {
  readonly identities: IdentityStore;
  readonly bundles: BundleStore;
  readonly competitions: CompetitionStore;
  readonly tickets: FileTickets;
  readonly dialogs: Dialogs;
  readonly names: NameFiles;
  /** Puts documents on paper. */
  readonly printer: Printer;
  /** Gives pages tickets for pictures of visits. */
  readonly photos: Pick<ShownPhotos, 'show'>;
  /** Closings that the program's last end interrupted. */
  readonly closings: InterruptedClosings;
  /** Bundles whose building the program's last end interrupted. */
  readonly buildings: InterruptedBuildings;
  readonly work: Work<Jobs>;
  /** Where everything is kept, with the keys that are known now; made anew for each job. */
  readonly laptop: () => Laptop;
  /** Tells the page how far a job is. */
  readonly progress: (job: Progress['job']) => (done: number, total: number) => void;
  /** Remembers a secretariat's key that was compared. */
  readonly pin: (thumbprint: string) => void;
  /** Where the attachments of each competition lie. */
  readonly attachmentFolders: AttachmentFolders;
  /** UTC, ISO 8601 with milliseconds. */
  readonly now: () => string;
}

/** The file behind an id; an id that was never given names no file any more. */
export function fileOf(tickets: FileTickets, file: string): Result<TicketedFile, FileError> {
  const found = tickets.find(file);
  return found === null ? err({ kind: 'file-gone', name: file }) : { ok: true, value: found };
}

/** What a bundle and what comes of it is called in a file's name. */
export function nameParts({ stage }: Bundle): readonly string[] {
  return [stage.competition.name.id, stage.name.id];
}
