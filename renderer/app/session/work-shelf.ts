import type { JurorWork, WorkSurroundings } from '#renderer/db/juror-work.ts';
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

  /** Opens a juror's work, or gives back the one that is open; what did not open is tried again the next time. */
  async open(key: WorkKey): Promise<Opened> {
    const name = `${key.bundleId} ${key.juror}`;
    const opening = this.#works.get(name) ?? openOrRebuildWork(this.#surroundings, key);
    this.#works.set(name, opening);
    const opened = await opening;
    if (!opened.ok) this.#works.delete(name);
    return opened;
  }

  /** Lets one person's works go, so that they are opened anew from the two places. */
  forget(juror: string): void {
    for (const name of this.#works.keys()) if (name.endsWith(` ${juror}`)) this.#works.delete(name);
  }

  /** Resolves when none of the works is being written any more. */
  async settled(): Promise<void> {
    const works = await Promise.all(this.#works.values());
    await Promise.all(works.flatMap((opened) => (opened.ok ? [opened.value.settled()] : [])));
  }
}
