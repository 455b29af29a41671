import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { openShownAttachments, type ShownAttachments } from '#main/bundles/attachments/shown-attachments.ts';
import { type BundleStore, openBundleStore } from '#main/bundles/bundle-store.ts';
import { type CompetitionStore, openCompetitions } from '#main/competitions/competition-store.ts';
import { readListings, type ReadListings } from '#main/competitions/listings.ts';
import { type EvidenceStore, openEvidenceStore } from '#main/evidence/evidence-store.ts';
import { openShownPhotos, type ShownPhotos } from '#main/evidence/shown-photos.ts';
import { type IdentityStore, openIdentityStore } from '#main/identity/identity-store.ts';
import { MARKS_JOURNAL, NOTES_JOURNAL, SCORE_JOURNAL } from '#main/journal/journal-kind.ts';
import { type Journals, openJournals } from '#main/journal/journals.ts';
import type { ReportBug } from '#main/ipc/answer.ts';
import { type InterruptedBuildings, interruptedBuildings } from '#main/preparing/building/interrupted-buildings.ts';
import { type InterruptedClosings, settleInterrupted } from '#main/results/closing/interrupted-closings.ts';
import { openSignedCopies, type SignedCopies } from '#main/score-files/signed-copies.ts';
import { type AttachmentFolders, attachmentFoldersIn } from '#main/settings/attachment-folders.ts';
import { type LastBackups, lastBackupsIn } from '#main/settings/last-backups.ts';
import { pinnedKeysIn } from '#main/settings/pinned-keys.ts';
import type { SettingsStore } from '#main/settings/settings.ts';
import type { Jobs } from '#main/work/jobs.ts';
import type { Laptop } from '#main/work/laptop.ts';
import { createWork, type Work } from '#main/work/run-work.ts';
import { startWorkerThread } from '#main/work/thread.ts';
import type { ProposalMark } from '#shared/domain/panel/sheet/proposal-mark.ts';
import type { NoteSheet } from '#shared/domain/panel/sheet/reading-notes.ts';
import type { ScoreSheet } from '#shared/domain/panel/sheet/score-sheet.ts';
import { systemKeyStore } from './key-store.ts';

/** The use cases of this laptop, each keeping its files in a folder of its own. */
export interface Services {
  readonly identities: IdentityStore;
  readonly journals: Journals<ScoreSheet>;
  /** Private notes, kept as safely as scores and apart from them. */
  readonly notes: Journals<NoteSheet>;
  readonly marks: Journals<ProposalMark>;
  readonly bundles: BundleStore;
  readonly competitions: CompetitionStore;
  readonly attachments: ShownAttachments;
  /** Pictures of visits that the chair looks at. */
  readonly photos: ShownPhotos;
  readonly copies: SignedCopies;
  readonly evidence: EvidenceStore;
  readonly closings: InterruptedClosings;
  readonly buildings: InterruptedBuildings;
  readonly backups: LastBackups;
  /** Folder of everything that is kept. */
  readonly folder: string;
  /** Closes the files that stay open, so that others can take their places; they open again when they are needed. */
  readonly letGo: () => Promise<void>;
  readonly work: Work<Jobs>;
  readonly laptop: () => Laptop;
  readonly pin: (thumbprint: string) => void;
  readonly attachmentFolders: AttachmentFolders;
}

/** Jobs that only read, so that nothing is half done when they are cut off: a spreadsheet is parsed in one go and hears nothing meanwhile. */
const READING = [
  'inspectBundle',
  'lookIntoSpreadsheet',
  'planProposals',
  'hashAttachments',
  'listPanel',
  'explainPlace',
  'rankOtherwise',
  'packPanel',
  'measureAgreement',
  'measureStability',
] as const satisfies readonly (keyof Jobs)[];

// What the chair looks at again and again; one thread keeps the panel between these.
const STAYING = [
  'showPanel',
  'receiveSampleScores',
  'showPlenary',
  'recordPlenary',
  'talkAbout',
  'explainPlace',
  'rankOtherwise',
  'packPanel',
  'listVisitFiles',
  'readVisitFile',
  'readVisitPhotos',
] as const satisfies readonly (keyof Jobs)[];

/** A bundle that was built is noted in its competition already: its copy is kept, whoever still presses stop. */
const COMPLETING = ['keepBuiltBundle'] as const satisfies readonly (keyof Jobs)[];

const WORKER = new URL('./work.cjs', import.meta.url);

/** Competitions can be large and many: a list of them is read beside the window, unless somebody stops all such work. */
function listingsIn(work: Work<Jobs>): ReadListings {
  return async (files) => {
    const listed = await work.run('listCompetitions', files, () => undefined);
    return listed.ok ? listed.value : readListings(files);
  };
}

/** UTC, ISO 8601 with milliseconds. */
export function now(): string {
  return new Date().toISOString();
}

/** Opens everything that is kept under `folder`. */
export function openServices(folder: string, settings: SettingsStore, reportBug: ReportBug): Services {
  const places = {
    bundles: join(folder, 'bundles'),
    inbox: join(folder, 'inbox'),
    signedCopies: join(folder, 'signed'),
    closed: join(folder, 'closed'),
    decisions: join(folder, 'decisions'),
  };
  const pins = pinnedKeysIn(settings, reportBug);
  const journals = openJournals(join(folder, 'journal'), SCORE_JOURNAL, now);
  const notes = openJournals(join(folder, 'journal'), NOTES_JOURNAL, now);
  const marks = openJournals(join(folder, 'journal'), MARKS_JOURNAL, now);
  const work = createWork<Jobs>(() => startWorkerThread(WORKER), { kept: STAYING, reading: READING, completing: COMPLETING });
  return {
    identities: openIdentityStore({ folder: join(folder, 'identities'), keyStore: systemKeyStore, random: randomBytes, now }),
    journals,
    notes,
    marks,
    backups: lastBackupsIn(settings, reportBug),
    folder,
    letGo: async () => {
      await Promise.all([journals.close(), notes.close(), marks.close()]);
    },
    bundles: openBundleStore(places.bundles, pins),
    competitions: openCompetitions({ folder: join(folder, 'competitions'), random: randomBytes, now, read: listingsIn(work) }),
    copies: openSignedCopies(places.signedCopies),
    attachments: openShownAttachments(randomBytes),
    photos: openShownPhotos(randomBytes),
    evidence: openEvidenceStore(join(folder, 'evidence')),
    closings: settleInterrupted(places.closed),
    buildings: interruptedBuildings(),
    work,
    laptop: () => ({ ...places, pinnedKeys: settings.get().pinnedKeys }),
    pin: (thumbprint) => pins.pin(thumbprint),
    attachmentFolders: attachmentFoldersIn(settings, reportBug),
  };
}
