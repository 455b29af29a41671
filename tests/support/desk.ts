import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBundleStore } from '#main/bundles/bundle-store.ts';
import { openCompetitions } from '#main/competitions/competition-store.ts';
import { openShownPhotos, type ShownPhotos } from '#main/evidence/shown-photos.ts';
import { openIdentityStore } from '#main/identity/identity-store.ts';
import type { Desk } from '#main/ipc/desk.ts';
import { createFileTickets } from '#main/ipc/file-tickets.ts';
import { createFileNames } from '#main/ipc/suggested-name.ts';
import { writeHtml } from '#main/printing/write-html.ts';
import { interruptedBuildings } from '#main/preparing/building/interrupted-buildings.ts';
import { settleInterrupted } from '#main/results/closing/interrupted-closings.ts';
import { carryOut } from '#main/work/carry-out.ts';
import { jobs, type Jobs } from '#main/work/jobs.ts';
import type { Reply } from '#main/work/protocol.ts';
import { createWork, type WorkerThread } from '#main/work/run-work.ts';
import { err, ok } from '#shared/base/result.ts';

/** A desk on a folder of its own: real files and keys, dialogs that answer by themselves, jobs carried out at once. */
export interface TestDesk extends Desk {
  readonly photos: ShownPhotos;
  readonly folder: string;
  /** Folder into which save dialogs write; null closes them. */
  saveTo: string | null;
  readonly pinned: Set<string>;
  readonly dispose: () => Promise<void>;
}

/** Sets up such a desk at a stated time. */
export async function makeDesk(time: string): Promise<TestDesk> {
  const folder = await mkdtemp(join(tmpdir(), 'mufakat-desk-'));
  const pinned = new Set<string>();
  const folders = new Map<string, string>();
  const places = {
    bundles: join(folder, 'bundles'),
    inbox: join(folder, 'inbox'),
    signedCopies: join(folder, 'signed'),
    closed: join(folder, 'closed'),
    decisions: join(folder, 'decisions'),
  };
  const pin = (thumbprint: string) => void pinned.add(thumbprint);
  const desk: TestDesk = {
    folder,
    saveTo: folder,
    pinned,
    dispose: () => rm(folder, { recursive: true }),
    identities: openIdentityStore({ folder: join(folder, 'identities'), keyStore: NO_KEY_STORE, random: randomBytes, now: () => time }),
    bundles: openBundleStore(places.bundles, { isPinned: (thumbprint) => pinned.has(thumbprint), pin }),
    competitions: openCompetitions({ folder: join(folder, 'competitions'), random: randomBytes, now: () => time }),
    tickets: createFileTickets(),
    dialogs: {
      open: () => Promise.resolve([]),
      save: (_kind, name) => Promise.resolve(desk.saveTo === null ? null : join(desk.saveTo, name)),
    },
    names: createFileNames(() => 'id'),
    printer: {
      pdf: (document) => Promise.resolve(ok(Buffer.from(writeHtml(document), 'utf8'))),
      print: () => Promise.resolve(err({ kind: 'cancelled' })),
    },
    photos: openShownPhotos(randomBytes),
    closings: settleInterrupted(places.closed),
    buildings: interruptedBuildings(),
    work: createWork<Jobs>(threadHere),
    laptop: () => ({ ...places, pinnedKeys: [...pinned] }),
    progress: () => () => undefined,
    pin,
    attachmentFolders: {
      of: (competition) => folders.get(competition) ?? null,
      note: (competition, known) => void folders.set(competition, known),
    },
    now: () => time,
  };
  return desk;
}

/** A laptop without a system key store. */
export const NO_KEY_STORE = {
  available: () => false,
  encrypt: () => new Uint8Array(),
  decrypt: () => '',
};

function threadHere(): WorkerThread {
  let hear: (reply: Reply) => void = () => undefined;
  return {
    on: (event: string, listener: (said: never) => void) => {
      if (event === 'message') hear = listener as (reply: Reply) => void;
    },
    postMessage: (order) =>
      void carryOut(
        order,
        jobs,
        (reply) => hear(reply),
        () => 0,
      ),
    terminate: () => Promise.resolve(),
  };
}
