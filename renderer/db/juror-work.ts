import type { Result } from '#shared/base/result.ts';
import type { Requests } from '#shared/ipc/bridge.ts';
import { blankMark, type ProposalMark } from '#shared/domain/panel/sheet/proposal-mark.ts';
import type { ScoreSheet } from '#shared/domain/panel/sheet/score-sheet.ts';
import type { AppError } from '#shared/ipc/errors.ts';
import type { JournaledSheet, Receipt } from '#shared/ipc/views/juror.ts';
import type { UnlockRow, WorkDatabase } from './database.ts';
import { openOwnMarks, openOwnNotes, type OwnMarks, type OwnNotes } from './own-notes.ts';
import { reconcile } from './reconcile.ts';
import { type SaveState, SheetWriter } from './sheet-writer.ts';
import { notedReopening } from './signed-lock.ts';
import { type HeldSheet, type StoredWork, storeSheet, storeSheets, type WorkKey } from './stored-work.ts';
import { type Step, type StepCount, type StepState, UndoSteps } from './undo-steps.ts';

/** What bringing the two copies together has changed, to be said to the person. */
export interface Recovery {
  /** Sheets the database had lost and the journal gave back. */
  readonly fromJournal: number;
  /** Sheets the journal had lost and the database gave back. */
  readonly fromDatabase: number;
  /** Entries whose sheet the database cannot read and the journal does not have. */
  readonly lost: readonly string[];
  readonly journalError: AppError | null;
}

/** What came of the bundles that this one replaces. */
export interface Inherited {
  /** Sheets that were taken over just now. */
  readonly carried: number;
  /** Sheets of proposals that have changed since, by entry: to be read, not to be counted. */
  readonly again: ReadonlyMap<string, ScoreSheet>;
}

/** A juror's work at one moment. */
export interface WorkSnapshot {
  readonly sheets: ReadonlyMap<string, ScoreSheet>;
  readonly marks: ReadonlyMap<string, ProposalMark>;
  readonly save: SaveState;
  /** How many steps can be undone and done again. */
  readonly steps: StepCount;
  /** Entry at which the juror stopped. */
  readonly place: string | null;
  /** By signed revision. */
  readonly unlocks: ReadonlyMap<number, UnlockRow>;
  readonly inherited: Inherited;
  /** Whether the person has read what `recovery` says. */
  readonly recoverySeen: boolean;
}

/** What opening a juror's work needs of its surroundings. */
export interface WorkSurroundings {
  readonly database: WorkDatabase;
  readonly journal: Pick<Requests, 'journal:append' | 'journal:sheets' | 'notes:append' | 'notes:sheets' | 'marks:append' | 'marks:sheets'>;
  /** UTC, ISO 8601 with milliseconds. */
  readonly now: () => string;
}

/** A juror's score sheets for one bundle, kept in two places; the one way screens read and change them. */
export class JurorWork {
  readonly key: WorkKey;
  readonly recovery: Recovery;
  /** Private notes; nothing that is signed is made from them. */
  readonly notes: OwnNotes;
  readonly #surroundings: WorkSurroundings;
  readonly #marks: OwnMarks;
  readonly #steps = new UndoSteps();
  readonly #writer: SheetWriter<ScoreSheet>;
  readonly #listeners = new Set<() => void>();
  #snapshot: WorkSnapshot;
  #sheetsSave: SaveState = { kind: 'idle' };

  constructor(surroundings: WorkSurroundings, key: WorkKey, state: OpenedState) {
    this.key = key;
    this.recovery = state.recovery;
    this.notes = state.notes;
    this.#surroundings = surroundings;
    this.#marks = state.marks;
    this.#snapshot = {
      ...state.snapshot,
      marks: state.marks.sheets(),
      save: { kind: 'idle' },
      steps: this.#steps.count(),
      inherited: { carried: 0, again: new Map() },
      recoverySeen: false,
    };
    this.#writer = new SheetWriter(
      {
        store: (held) => storeSheet(surroundings.database, key, held),
        append: (sheet) => surroundings.journal['journal:append']({ ...key, sheet }),
        now: surroundings.now,
        onState: (save) => {
          this.#sheetsSave = save;
          this.#tellSave();
        },
      },
      state.held,
    );
    for (const { sheet } of state.unsaved) this.#writer.write(sheet);
    this.notes.subscribe(() => this.#tellSave());
    this.#marks.subscribe(() => this.#tellSave());
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly snapshot = (): WorkSnapshot => this.#snapshot;

  /** Takes a new state of a sheet: on screen at once, saved when both places have it. */
  change(sheet: ScoreSheet): void {
    this.#set({ sheets: new Map(this.#snapshot.sheets).set(sheet.entry, sheet) });
    this.#writer.write(sheet);
  }

  /** Changes a sheet, or a mark, or both, so that it can be undone; `field` and `at` (milliseconds) tell which typing it belongs to. */
  edit(field: string, at: number, before: StepState, after: StepState): void {
    const entry = before.sheet?.entry ?? before.mark?.entry ?? '';
    this.#steps.push({ entry, field, at, state: before });
    this.#apply(after);
  }

  /** Takes the last step back, over all proposals; answers which proposal it was on, null when there is none. */
  undo(): string | null {
    return this.#travel(this.#steps.undo((step) => this.#current(step)));
  }

  /** Does again what was undone last; answers which proposal it was on, null when there is none. */
  redo(): string | null {
    return this.#travel(this.#steps.redo((step) => this.#current(step)));
  }

  /** Nothing done so far can be undone any more: what is signed would go without a trace. */
  forgetSteps(): void {
    this.#steps.clear();
    this.#set({ steps: this.#steps.count() });
  }

  /** Notes what was taken over from the bundles that this one replaces. */
  inherit(inherited: Inherited): void {
    this.#set({ inherited });
  }

  /** Notes that the person has read what `recovery` says. */
  seeRecovery(): void {
    this.#set({ recoverySeen: true });
  }

  /** Tries again to save what is not in both places. */
  retry(): void {
    this.#writer.retry();
    this.notes.retry();
    this.#marks.retry();
  }

  /** Resolves when nothing is being written any more. */
  async settled(): Promise<void> {
    await Promise.all([this.#writer.settled(), this.notes.settled(), this.#marks.settled()]);
  }

  /** Keeps the entry at which the juror is; losing it costs nothing but a search. */
  async stopAt(entry: string): Promise<void> {
    if (entry === this.#snapshot.place) return;
    this.#set({ place: entry });
    await this.#surroundings.database.places.put({ ...this.key, entry }).catch(() => undefined);
  }

  /** Opens a signed revision for change, with the reason. */
  async unlock(revision: number, reason: string): Promise<void> {
    const row = { ...this.key, revision, reason, at: this.#surroundings.now() };
    await this.#surroundings.database.unlocks.put(row);
    this.#set({ unlocks: new Map(this.#snapshot.unlocks).set(revision, row) });
  }

  /** Takes up a reopening that the database has lost and the history of the sheets still tells of. */
  recallUnlock(receipts: readonly Receipt[]): void {
    const { sheets, unlocks } = this.#snapshot;
    const noted = notedReopening(receipts, [...sheets.values()]);
    if (noted === null || unlocks.has(noted.revision)) return;
    this.#set({ unlocks: new Map(unlocks).set(noted.revision, { ...this.key, ...noted }) });
  }

  #travel(step: Step | null): string | null {
    if (step === null) return null;
    this.#apply(step.state);
    return step.entry;
  }

  #current({ entry, state }: Step): StepState {
    const { sheets, marks } = this.#snapshot;
    return {
      sheet: state.sheet === null ? null : (sheets.get(entry) ?? null),
      mark: state.mark === null ? null : (marks.get(entry) ?? blankMark(entry)),
    };
  }

  #apply({ sheet, mark }: StepState): void {
    if (sheet !== null) this.change(sheet);
    if (mark !== null) {
      this.#marks.change(mark);
      this.#set({ marks: this.#marks.sheets() });
    }
    this.#set({ steps: this.#steps.count() });
  }

  #tellSave(): void {
    const save = together(this.#sheetsSave, this.notes.save(), this.#marks.save());
    if (save !== this.#snapshot.save) this.#set({ save });
  }

  #set(changed: Partial<WorkSnapshot>): void {
    this.#snapshot = { ...this.#snapshot, ...changed };
    for (const listener of this.#listeners) listener();
  }
}

// What is not saved counts before what is: scores and notes are called saved only together.
function together(sheets: SaveState, ...others: readonly SaveState[]): SaveState {
  return others.reduce((worst, save) => {
    if (worst.kind === 'saved' && save.kind === 'saved') return worst.at > save.at ? worst : save;
    return SAVE_ORDER.indexOf(save.kind) < SAVE_ORDER.indexOf(worst.kind) ? save : worst;
  }, sheets);
}

const SAVE_ORDER: readonly SaveState['kind'][] = ['failed', 'saving', 'saved', 'idle'];

interface OpenedState {
  readonly notes: OwnNotes;
  readonly marks: OwnMarks;
  readonly snapshot: Omit<WorkSnapshot, 'marks' | 'save' | 'steps' | 'inherited' | 'recoverySeen'>;
  readonly held: readonly HeldSheet[];
  /** What one of the two places does not have yet. */
  readonly unsaved: readonly HeldSheet[];
  readonly recovery: Recovery;
}

/** The two copies of a juror's work as they were found. */
export interface FoundWork {
  readonly stored: StoredWork;
  readonly journaled: Result<readonly JournaledSheet[], AppError>;
}

/**
 * Opens a juror's work: compares both copies, restores to each what it has lost, and says so in `recovery`. What a place
 * does not take back stays unsaved and is said to be so; the work opens all the same.
 */
export async function openJurorWork(surroundings: WorkSurroundings, key: WorkKey, { stored, journaled }: FoundWork): Promise<JurorWork> {
  const { sheets, toDatabase, toJournal } = reconcile(stored.sheets, journaled.ok ? journaled.value : []);
  const [refused, notes, marks] = await Promise.all([
    storeSheets(surroundings.database, key, toDatabase).then(
      () => [],
      () => toDatabase,
    ),
    openOwnNotes(surroundings, key),
    openOwnMarks(surroundings, key),
  ]);
  const held = new Map(sheets.map(({ sheet }) => [sheet.entry, sheet]));
  return new JurorWork(surroundings, key, {
    notes,
    marks,
    held: sheets,
    unsaved: [...toJournal, ...refused],
    snapshot: {
      sheets: held,
      place: stored.place,
      unlocks: new Map(stored.unlocks.map((unlock) => [unlock.revision, unlock])),
    },
    recovery: {
      fromJournal: toDatabase.length,
      fromDatabase: toJournal.length,
      lost: stored.damaged.filter((entry) => !held.has(entry)),
      journalError: journaled.ok ? null : journaled.error,
    },
  });
}
