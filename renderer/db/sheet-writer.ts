import type { Result } from '#shared/base/result.ts';
import type { AppError } from '#shared/ipc/errors.ts';
import type { HeldSheet, Sheet } from './stored-work.ts';

/** Why a change is not in both places yet. */
export type SaveFailure = AppError | { readonly kind: 'database-failed' } | { readonly kind: 'journal-failed' };

/** Where saving stands over all sheets; `saved` means that both places have acknowledged everything. */
export type SaveState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'failed'; readonly failure: SaveFailure };

interface Places<S extends Sheet> {
  readonly store: (held: HeldSheet<S>) => Promise<void>;
  readonly append: (sheet: S) => Promise<Result<{ readonly sequence: number }, AppError>>;
}

interface SheetWriterOptions<S extends Sheet> extends Places<S> {
  /** UTC, ISO 8601. */
  readonly now: () => string;
  readonly onState: (state: SaveState) => void;
}

interface Queue<S> {
  /** The newest state that is not in both places. */
  next: S | null;
  running: boolean;
  failure: SaveFailure | null;
  sequence: number;
}

/** Writes sheets to both places: one queue for each sheet, in order, the newest state last; what fails stays queued. */
export class SheetWriter<S extends Sheet> {
  readonly #options: SheetWriterOptions<S>;
  readonly #queues = new Map<string, Queue<S>>();
  #settled: (() => void)[] = [];

  constructor(options: SheetWriterOptions<S>, known: readonly HeldSheet<S>[]) {
    this.#options = options;
    for (const { sheet, journalSequence } of known) this.#queues.set(sheet.entry, emptyQueue(journalSequence));
  }

  /** Takes a new state of a sheet; earlier ones of it that were not begun are skipped, failed ones of others tried again. */
  write(sheet: S): void {
    this.#queueOf(sheet.entry).next = sheet;
    this.retry();
  }

  /** Tries everything again that is not in both places. */
  retry(): void {
    const waiting = [...this.#queues.values()].filter((queue) => queue.next !== null);
    for (const queue of waiting) if (!queue.running) void this.#run(queue);
    if (waiting.length > 0) this.#tell();
  }

  /** Resolves when nothing is being written any more, be it saved or failed. */
  settled(): Promise<void> {
    return this.#isRunning() ? new Promise((resolve) => this.#settled.push(resolve)) : Promise.resolve();
  }

  async #run(queue: Queue<S>): Promise<void> {
    queue.running = true;
    queue.failure = null;
    while (queue.next !== null && queue.failure === null) {
      const sheet = queue.next;
      queue.failure = await this.#save(queue, sheet);
      if (queue.failure === null && queue.next === sheet) queue.next = null;
    }
    queue.running = false;
    this.#tell();
  }

  async #save(queue: Queue<S>, sheet: S): Promise<SaveFailure | null> {
    const [stored, appended] = await Promise.allSettled([
      this.#options.store({ sheet, journalSequence: queue.sequence }),
      this.#options.append(sheet),
    ]);
    if (appended.status === 'rejected') return { kind: 'journal-failed' };
    if (!appended.value.ok) return appended.value.error;
    const { sequence } = appended.value.value;
    const restarted = sequence <= queue.sequence;
    queue.sequence = sequence;
    if (stored.status === 'rejected') return { kind: 'database-failed' };
    return restarted ? this.#restamp({ sheet, journalSequence: sequence }) : null;
  }

  // A journal that was lost counts from 1 again: a row that kept the old count would win over every later record.
  #restamp(held: HeldSheet<S>): Promise<SaveFailure | null> {
    return this.#options.store(held).then(
      () => null,
      () => ({ kind: 'database-failed' }),
    );
  }

  #tell(): void {
    const queues = [...this.#queues.values()];
    const failure = queues.find((queue) => queue.failure !== null)?.failure ?? null;
    if (failure !== null) this.#options.onState({ kind: 'failed', failure });
    else if (queues.some((queue) => queue.next !== null)) this.#options.onState({ kind: 'saving' });
    else this.#options.onState({ kind: 'saved', at: this.#options.now() });
    if (this.#isRunning()) return;
    for (const resolve of this.#settled) resolve();
    this.#settled = [];
  }

  #isRunning(): boolean {
    return [...this.#queues.values()].some((queue) => queue.running);
  }

  #queueOf(entry: string): Queue<S> {
    const queue = this.#queues.get(entry) ?? emptyQueue<S>(0);
    this.#queues.set(entry, queue);
    return queue;
  }
}

function emptyQueue<S>(sequence: number): Queue<S> {
  return { next: null, running: false, failure: null, sequence };
}
