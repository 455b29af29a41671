import { OMITTED } from './worker/omission.ts';

/** Hears what the reader of a PDF file leaves out; pages are drawn one after the other, so that it is known on which. */
export class Omissions {
  readonly #pages = new Set<number>();
  #drawn: number | null = null;
  #last: Promise<unknown> = Promise.resolve();

  /** Takes a message of the reader's worker; its own messages are none of ours. */
  readonly hear = ({ data }: MessageEvent): void => {
    if (data === OMITTED && this.#drawn !== null) this.#pages.add(this.#drawn);
  };

  /** Draws a page when it is its turn. */
  draw<T>(page: number, work: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(async () => {
      this.#drawn = page;
      return work();
    });
    // Whoever asked for the page is told; the next page is drawn all the same.
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  /** Whether something of a page was left out when it was drawn, be it the first time or now. */
  on(page: number): boolean {
    return this.#pages.has(page);
  }
}
