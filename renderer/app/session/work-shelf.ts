import type { JurorWork, WorkSurroundings } from '#renderer/db/juror-work.ts';
import { finishedSheets } from '#renderer/db/finished-sheets.ts';
import { type Inheritance, inheritWork } from '#renderer/db/inherited-work.ts';
import { type OpenFailure, openOrRebuildWork } from '#renderer/db/open-or-rebuild.ts';
import type { WorkKey } from '#renderer/db/stored-work.ts';
import type { Result } from '#shared/base/result.ts';

type Opened = Result<JurorWork, OpenFailure>;

/** The works opened since the window was; each is opened once, so that what is not saved yet survives a walk to another screen. */
export class WorkShelf {
  readonly #surroundings: WorkSurroundings;
  readonly #works = new Map<string, Promise<Opened>>();

  constructor(surroundings: WorkSurroundings) {
    this.#surroundings = surroundings;
  }

  /** Opens a juror's work with what it takes over, or gives back the one that is open; what did not open is tried again the next time. */
  async open(key: WorkKey, inheritance: Inheritance): Promise<Opened> {
    const name = `${key.bundleId} ${key.juror}`;
    const opening = this.#works.get(name) ?? this.#openWith(key, inheritance);
    this.#works.set(name, opening);
    const opened = await opening;
    if (!opened.ok) this.#works.delete(name);
    return opened;
  }

  async #openWith(key: WorkKey, inheritance: Inheritance): Promise<Opened> {
    const opened = await openOrRebuildWork(this.#surroundings, key);
    if (opened.ok && inheritance.ancestors.length > 0) await inheritWork(this.#surroundings, opened.value, inheritance);
    return opened;
  }

  /** Lets one person's works go, so that they are opened anew from the two places. */
  forget(juror: string): void {
    for (const name of this.#works.keys()) if (name.endsWith(` ${juror}`)) this.#works.delete(name);
  }

  /** How many sheets one person has finished for each bundle. */
  finished(juror: string): Promise<ReadonlyMap<string, number>> {
    return finishedSheets(this.#surroundings.database, juror);
  }

  /** Resolves when none of the works is being written any more. */
  async settled(): Promise<void> {
    const works = await Promise.all(this.#works.values());
    await Promise.all(works.flatMap((opened) => (opened.ok ? [opened.value.settled()] : [])));
  }
}
