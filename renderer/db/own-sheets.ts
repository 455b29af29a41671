import type { Result } from '#shared/base/result.ts';
import type { AppError } from '#shared/ipc/errors.ts';
import { reconcile } from './reconcile.ts';
import { type SaveState, SheetWriter } from './sheet-writer.ts';
import type { HeldSheet, Sheet } from './stored-work.ts';

/** The two places of one kind of sheet, for one juror and one bundle. */
export interface TwoPlaces<S extends Sheet> {
  readonly stored: () => Promise<readonly HeldSheet<S>[]>;
  readonly store: (held: readonly HeldSheet<S>[]) => Promise<void>;
  readonly journaled: () => Promise<Result<readonly { readonly sequence: number; readonly sheet: S }[], AppError>>;
  readonly append: (sheet: S) => Promise<Result<{ readonly sequence: number }, AppError>>;
  /** UTC, ISO 8601 with milliseconds. */
  readonly now: () => string;
}

/** What a juror keeps for themselves of the proposals of one bundle, in two places as scores are, and apart from them: signing never sees it. */
export class OwnSheets<S extends Sheet> {
  readonly #writer: SheetWriter<S>;
  readonly #listeners = new Set<() => void>();
  #sheets: ReadonlyMap<string, S>;
  #save: SaveState = { kind: 'idle' };

  constructor(places: TwoPlaces<S>, { held, unsaved }: OpenedSheets<S>) {
    this.#sheets = new Map(held.map(({ sheet }) => [sheet.entry, sheet]));
    this.#writer = new SheetWriter<S>(
      {
        store: (one) => places.store([one]),
        append: places.append,
        now: places.now,
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

  /** What is kept of each proposal that has something, or had. */
  readonly sheets = (): ReadonlyMap<string, S> => this.#sheets;

  /** Where saving stands. */
  readonly save = (): SaveState => this.#save;

  /** Takes a new state for one proposal: on screen at once, saved when both places have it. */
  change(sheet: S): void {
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

interface OpenedSheets<S extends Sheet> {
  readonly held: readonly HeldSheet<S>[];
  readonly unsaved: readonly HeldSheet<S>[];
}

/** Opens what a juror keeps in two places and gives back to each what it has lost. */
export async function openOwnSheets<S extends Sheet>(places: TwoPlaces<S>): Promise<OwnSheets<S>> {
  const [stored, journaled] = await Promise.all([places.stored().catch(() => []), places.journaled()]);
  const { sheets, toDatabase, toJournal } = reconcile(stored, journaled.ok ? journaled.value : []);
  const refused = await places.store(toDatabase).then(
    () => [],
    () => toDatabase,
  );
  return new OwnSheets(places, { held: sheets, unsaved: [...toJournal, ...refused] });
}
