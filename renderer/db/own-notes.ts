import type { Requests } from '#shared/ipc/bridge.ts';
import type { NoteSheet } from '#shared/domain/panel/reading-notes.ts';
import type { WorkDatabase } from './database.ts';
import { reconcile } from './reconcile.ts';
import { type SaveState, SheetWriter } from './sheet-writer.ts';
import { type HeldSheet, readStoredNotes, storeNotes, type WorkKey } from './stored-work.ts';

interface NotesSurroundings {
  readonly database: WorkDatabase;
  readonly journal: Pick<Requests, 'notes:append' | 'notes:sheets'>;
  readonly now: () => string;
}

/** A juror's private notes on the proposals of one bundle, kept in two places as scores are, and apart from them: signing never sees them. */
export class OwnNotes {
  readonly #writer: SheetWriter<NoteSheet>;
  readonly #listeners = new Set<() => void>();
  #sheets: ReadonlyMap<string, NoteSheet>;
  #save: SaveState = { kind: 'idle' };

  constructor(surroundings: NotesSurroundings, key: WorkKey, { held, unsaved }: OpenedNotes) {
    this.#sheets = new Map(held.map(({ sheet }) => [sheet.entry, sheet]));
    this.#writer = new SheetWriter<NoteSheet>(
      {
        store: (one) => storeNotes(surroundings.database, key, [one]),
        append: (sheet) => surroundings.journal['notes:append']({ ...key, sheet }),
        now: surroundings.now,
        onState: (save) => {
          this.#save = save;
          this.#tell();
        },
      },
      held,
    );
    for (const { sheet } of unsaved) this.#writer.write(sheet);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** The notes on each proposal that has some, or had. */
  readonly sheets = (): ReadonlyMap<string, NoteSheet> => this.#sheets;

  /** Where saving them stands. */
  readonly save = (): SaveState => this.#save;

  /** Takes a new state of the notes on one proposal: on screen at once, saved when both places have it. */
  change(sheet: NoteSheet): void {
    this.#sheets = new Map(this.#sheets).set(sheet.entry, sheet);
    this.#tell();
    this.#writer.write(sheet);
  }

  /** Tries again to save what is not in both places. */
  retry(): void {
    this.#writer.retry();
  }

  /** Resolves when nothing is being written any more. */
  settled(): Promise<void> {
    return this.#writer.settled();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

interface OpenedNotes {
  readonly held: readonly HeldSheet<NoteSheet>[];
  readonly unsaved: readonly HeldSheet<NoteSheet>[];
}

/** Opens a juror's notes and gives back to each of the two places what it has lost. */
export async function openOwnNotes(surroundings: NotesSurroundings, key: WorkKey): Promise<OwnNotes> {
  const stored = await readStoredNotes(surroundings.database, key).catch(() => []);
  const journaled = await surroundings.journal['notes:sheets'](key);
  const { sheets, toDatabase, toJournal } = reconcile(stored, journaled.ok ? journaled.value : []);
  const refused = await storeNotes(surroundings.database, key, toDatabase).then(
    () => [],
    () => toDatabase,
  );
  return new OwnNotes(surroundings, key, { held: sheets, unsaved: [...toJournal, ...refused] });
}
