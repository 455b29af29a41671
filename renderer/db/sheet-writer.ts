import type { Result } from '#shared/base/result.ts';
import type { ScoreSheet } from '#shared/domain/panel/score-sheet.ts';
import type { AppError } from '#shared/ipc/errors.ts';
import type { HeldSheet } from './stored-work.ts';

/** Why a change is not in both places yet. */
export type SaveFailure = AppError | { readonly kind: 'database-failed' } | { readonly kind: 'journal-failed' };

/** Where saving stands over all sheets; `saved` means that both places have acknowledged everything. */
export type SaveState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'failed'; readonly failure: SaveFailure };

interface Places {
  readonly store: (held: HeldSheet) => Promise<void>;
  readonly append: (sheet: ScoreSheet) => Promise<Result<{ readonly sequence: number }, AppError>>;
}

interface SheetWriterOptions extends Places {
  /** UTC, ISO 8601. */
  readonly now: () => string;
  readonly onState: (state: SaveState) => void;
}

interface Queue {
  /** The newest state that is not in both places. */
  next: ScoreSheet | null;
  running: boolean;
  failure: SaveFailure | null;
  sequence: number;
}

/** Writes sheets to both places: one queue for each sheet, in order, the newest state last; what fails stays queued. */
export class SheetWriter {
  readonly #options: SheetWriterOptions;
  readonly #queues = new Map<string, Queue>();
  #settled: (() => void)[] = [];

  constructor(options: SheetWriterOptions, known: readonly HeldSheet[]) {
    this.#options = options;
    for (const { sheet, journalSequence } of known) this.#queues.set(sheet.entry, emptyQueue(journalSequence));
  }

  /** Takes a new state of a sheet; earlier ones of it that were not begun are skipped, failed ones of others tried again. */
  write(sheet: ScoreSheet): void {
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

  async #run(queue: Queue): Promise<void> {
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

  async #save(queue: Queue, sheet: ScoreSheet): Promise<SaveFailure | null> {
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
  #restamp(held: HeldSheet): Promise<SaveFailure | null> {
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

  #queueOf(entry: string): Queue {
    const queue = this.#queues.get(entry) ?? emptyQueue(0);
    this.#queues.set(entry, queue);
    return queue;
  }
}

function emptyQueue(sequence: number): Queue {
  return { next: null, running: false, failure: null, sequence };
}
