import type { PageBridge } from '#renderer/bridge/bridge.ts';
import { ok } from '#shared/base/result.ts';
import type { Proposal } from '#shared/domain/competition/proposal.ts';
import type { ProposalMark } from '#shared/domain/panel/sheet/proposal-mark.ts';
import type { NoteSheet } from '#shared/domain/panel/sheet/reading-notes.ts';
import type { Requests } from '#shared/ipc/bridge.ts';
import type { Progress } from '#shared/ipc/contract.ts';
import { CHANNEL_NAMES } from '#shared/ipc/names.ts';
import type { OpenedBundle } from '#shared/ipc/views/bundle.ts';
import type { ChosenFile, SavedFile } from '#shared/ipc/views/files.ts';
import type { IdentityView } from '#shared/ipc/views/identity.ts';
import type { JournaledSheet, Receipt } from '#shared/ipc/views/juror.ts';
import type { Settings } from '#shared/ipc/views/settings.ts';

/** What lies on the pretended laptop at first. */
export interface FakeLaptop {
  readonly settings?: Partial<Settings>;
  readonly identities?: readonly IdentityView[];
  readonly opened?: OpenedBundle;
  readonly proposals?: readonly Proposal[];
  readonly chosen?: readonly ChosenFile[];
  /** Files with which the program was started. */
  readonly offered?: readonly ChosenFile[];
  readonly journal?: readonly JournaledSheet[];
  readonly notes?: readonly JournaledSheet<NoteSheet>[];
  /** Answers in place of the pretended ones. */
  readonly answers?: Partial<Requests>;
}

/** A bridge to a pretended laptop: it keeps what it is told, and `journal` shows what arrived there. */
export interface FakeBridge extends PageBridge {
  readonly journal: JournaledSheet[];
  readonly notes: JournaledSheet<NoteSheet>[];
  readonly marks: JournaledSheet<ProposalMark>[];
  readonly tellProgress: (progress: Progress) => void;
  /** Hands files to the program, as a double click does. */
  readonly offer: (files: readonly ChosenFile[]) => void;
}

const SETTINGS: Settings = { language: 'id', theme: 'light', density: 'compact', identity: null, bundleId: null, split: null };
const SAVED: SavedFile = { name: 'berkas', folder: 'Dokumen', bytes: 1, sha256: 'a'.repeat(64) };

/** Makes such a bridge; a channel that nothing answers rejects by name. */
export function fakeBridge(laptop: FakeLaptop = {}): FakeBridge {
  const listeners = new Set<(progress: Progress) => void>();
  const offerListeners = new Set<() => void>();
  const offered = [...(laptop.offered ?? [])];
  const journal = [...(laptop.journal ?? [])];
  const notes = [...(laptop.notes ?? [])];
  const marks: JournaledSheet<ProposalMark>[] = [];
  const requests: Requests = {
    ...unanswered(),
    ...settingsAnswers(laptop),
    ...identityAnswers(laptop),
    ...bundleAnswers(laptop),
    ...journalAnswers(journal),
    ...notesAnswers(notes),
    ...marksAnswers(marks),
    ...signingAnswers(),
    'files:offered': () => Promise.resolve(offered.splice(0)),
    'result:closed': () => Promise.resolve([]),
    'result:interrupted': () => Promise.resolve(null),
    'preparing:interrupted': () => Promise.resolve(ok(null)),
    'panel:visit-files': () => Promise.resolve(ok([])),
    ...laptop.answers,
  };
  return {
    ...requests,
    journal,
    notes,
    marks,
    onProgress: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onOffered: (listener) => {
      offerListeners.add(listener);
      return () => offerListeners.delete(listener);
    },
    offer: (files) => {
      offered.push(...files);
      offerListeners.forEach((listener) => listener());
    },
    tellProgress: (progress) => listeners.forEach((listener) => listener(progress)),
    dropped: () => Promise.resolve(laptop.chosen ?? []),
  };
}

function unanswered(): Requests {
  const entries = CHANNEL_NAMES.map((name) => [name, () => Promise.reject(new Error(`nothing answers ${name}`))]);
  return Object.fromEntries(entries) as Requests; // one function for each name, as the type says
}

function settingsAnswers({ settings, chosen }: FakeLaptop): Partial<Requests> {
  let current = { ...SETTINGS, ...settings };
  return {
    'settings:get': () => Promise.resolve(current),
    'settings:set': (changed) => {
      current = { ...current, ...(changed as Partial<Settings>) }; // left-out keys are absent, never undefined
      return Promise.resolve(current);
    },
    'files:choose': () => Promise.resolve(chosen ?? []),
  };
}

function identityAnswers(laptop: FakeLaptop): Partial<Requests> {
  let identities = [...(laptop.identities ?? [])];
  const set = (thumbprint: string, unlocked: boolean): IdentityView => {
    identities = identities.map((one) => (one.thumbprint === thumbprint ? { ...one, unlocked } : one));
    const found = identities.find((one) => one.thumbprint === thumbprint);
    if (found === undefined) throw new Error(`no identity ${thumbprint}`);
    return found;
  };
  return {
    'identity:list': () => Promise.resolve(identities),
    'identity:key-store': () => Promise.resolve({ available: false }),
    'identity:create': ({ name, institution, position }) => {
      const created = fakeIdentity({ name, institution, position, thumbprint: 'n'.repeat(42) + 'A', protection: 'passphrase' });
      identities = [...identities, created];
      return Promise.resolve(ok(created));
    },
    'identity:unlock': ({ thumbprint }) => Promise.resolve(ok(set(thumbprint, true))),
    'identity:lock': ({ thumbprint }) => Promise.resolve(set(thumbprint, false)),
    'identity:card-code': () => Promise.resolve(ok({ size: 9, path: 'M4 4h1v1h-1z' })),
    'identity:save-card': () => Promise.resolve(ok(SAVED)),
    'backup:save': () => Promise.resolve(ok(SAVED)),
    'backup:standing': () => Promise.resolve({ backedUpAt: null, workedAt: null }),
  };
}

function bundleAnswers({ opened, proposals, identities }: FakeLaptop): Partial<Requests> {
  if (opened === undefined) return { 'bundle:list': () => Promise.resolve([]) };
  return {
    'sample:start': () => Promise.resolve(ok({ bundleId: opened.view.bundleId, identities: identities ?? [] })),
    'bundle:list': () => Promise.resolve([opened.view]),
    'bundle:open': () => Promise.resolve(ok(opened)),
    'bundle:changes-in': () => Promise.resolve(ok(null)),
    'bundle:changes': () => Promise.resolve(ok(null)),
    'bundle:asked': ({ juror }) =>
      Promise.resolve(
        opened.view.roster.some(({ thumbprint, roles }) => thumbprint === juror && roles.includes('juror'))
          ? [{ bundleId: opened.view.bundleId, proposals: opened.proposals.length }]
          : [],
      ),
    'bundle:inspect': () => Promise.resolve(ok(opened.view)),
    'bundle:accept': () => Promise.resolve(ok(opened.view)),
    'bundle:save-attachment': () => Promise.resolve(ok(SAVED)),
    'bundle:proposal': ({ entry }) => {
      const proposal = proposals?.find((one) => one.entry === entry);
      return proposal === undefined ? Promise.reject(new Error(`no proposal ${entry}`)) : Promise.resolve(ok(proposal));
    },
  };
}

/** What every journal here does: it gives the newest of each sheet, and numbers what is added. */
function journalOf<T extends { readonly entry: string }>(records: JournaledSheet<T>[]) {
  return {
    sheets: () => Promise.resolve(ok([...new Map(records.map((record) => [record.sheet.entry, record])).values()])),
    append: ({ sheet }: { readonly sheet: T }) => {
      const sequence = (records.at(-1)?.sequence ?? 0) + 1;
      records.push({ sequence, sheet });
      return Promise.resolve(ok({ sequence }));
    },
  };
}

function journalAnswers(journal: JournaledSheet[]): Partial<Requests> {
  const { sheets, append } = journalOf(journal);
  return {
    'journal:sheets': sheets,
    'journal:states': ({ entry }) =>
      Promise.resolve(
        ok(journal.filter(({ sheet }) => sheet.entry === entry).map(({ sheet }) => ({ at: '2023-05-30T02:00:00.000Z', sheet }))),
      ),
    'journal:append': append,
  };
}

function marksAnswers(marks: JournaledSheet<ProposalMark>[]): Partial<Requests> {
  const { sheets, append } = journalOf(marks);
  return { 'marks:sheets': sheets, 'marks:append': append };
}

function notesAnswers(notes: JournaledSheet<NoteSheet>[]): Partial<Requests> {
  const { sheets, append } = journalOf(notes);
  return { 'notes:sheets': sheets, 'notes:append': append };
}

function signingAnswers(): Partial<Requests> {
  const receipts: Receipt[] = [];
  return {
    'score-file:receipts': () => Promise.resolve([...receipts]),
    'score-file:signed-sheets': () => Promise.resolve(null),
    'score-file:sign': ({ sealed }) => {
      const revision = receipts.length + 1;
      const receipt = {
        revision,
        payloadSha256: String(revision).repeat(64),
        code: 'A7KQ-93FM',
        createdAt: '2023-05-30T02:00:00.000Z',
        sealed,
      };
      receipts.push(receipt);
      return Promise.resolve(ok({ saved: SAVED, evidence: null, receipt }));
    },
  };
}

/** An unlocked identity under a passphrase, with what is given in place of the rest. */
export function fakeIdentity(given: Partial<IdentityView> = {}): IdentityView {
  return {
    thumbprint: 'j'.repeat(42) + 'A',
    fingerprint: Array.from({ length: 13 }, (_, index) => `A${String(index).padStart(2, '0')}Z`).join('-'),
    name: 'Juri 1',
    institution: 'Contoh',
    position: 'Juri',
    protection: 'passphrase',
    unlocked: true,
    ...given,
  };
}
