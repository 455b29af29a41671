import { err, type Result } from '#shared/base/result.ts';
import type { JobCancelled } from '#main/bundles/job.ts';
import { type Job, type Order, type Reply, JOB_STATE } from './protocol.ts';

/** The part of a worker thread that running a job needs. */
export interface WorkerThread {
  readonly postMessage: (order: Order) => void;
  readonly on: {
    (event: 'message', listener: (reply: Reply) => void): unknown;
    (event: 'error', listener: (error: unknown) => void): unknown;
    (event: 'exit', listener: (code: number) => void): unknown;
  };
  readonly terminate: () => Promise<unknown>;
}

/** Hears how far a job is. */
export type Report = (done: number, total: number) => void;

type Table = Readonly<Record<string, Job<never, unknown, unknown>>>;
type InputOf<J> = J extends Job<infer Input, unknown, unknown> ? Input : never;
type OutcomeOf<J> = J extends (...given: never[]) => Promise<Result<infer Value, infer E>> ? Result<Value, E | JobCancelled> : never;

/** Runs heavy jobs, each in a thread of its own with a memory limit. */
export interface Work<Jobs extends Table> {
  /** Runs a job to its end; a bug in it, or memory running out, rejects. */
  readonly run: <Name extends keyof Jobs & string>(
    name: Name,
    input: InputOf<Jobs[Name]>,
    report: Report,
  ) => Promise<OutcomeOf<Jobs[Name]>>;
  /** Stops every job that runs now and is not writing for good yet; says whether there was one. */
  readonly cancel: () => boolean;
}

// A job between two reports notices a moment later; one that still has not noticed by then is cut off.
const GRACE_MS = 5000;

/** Work in threads that `start` makes. */
export function createWork<Jobs extends Table>(start: () => WorkerThread): Work<Jobs> {
  const stops = new Set<() => boolean>();
  const runNamed = async (name: string, input: unknown, report: Report) => {
    const state = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
    const thread = start();
    const stop = () => {
      const before = Atomics.compareExchange(state, 0, JOB_STATE.running, JOB_STATE.cancelled);
      if (before === JOB_STATE.running) setTimeout(() => void thread.terminate(), GRACE_MS).unref();
      return before !== JOB_STATE.writing;
    };
    stops.add(stop);
    try {
      const ended = outcomeOf(thread, () => Atomics.load(state, 0) === JOB_STATE.cancelled, report);
      thread.postMessage({ name, input, state });
      return await ended;
    } finally {
      stops.delete(stop);
      void thread.terminate();
    }
  };
  return {
    // oxlint-disable-next-line typescript/consistent-type-assertions -- the thread answers with the outcome of the very job that was named
    run: runNamed as Work<Jobs>['run'],
    cancel: () => [...stops].filter((stop) => stop()).length > 0,
  };
}

function outcomeOf(thread: WorkerThread, isCancelled: () => boolean, report: Report): Promise<Result<unknown, unknown>> {
  return new Promise((resolve, reject) => {
    thread.on('error', reject);
    thread.on('exit', (code) =>
      isCancelled() ? resolve(err({ kind: 'cancelled' })) : reject(new Error(`a worker ended by itself, code ${code}`)),
    );
    thread.on('message', (reply) => {
      if (reply.kind === 'progress') report(reply.done, reply.total);
      else if (reply.kind === 'finished') resolve(reply.outcome);
      else reject(reply.error instanceof Error ? reply.error : new Error('a job failed', { cause: reply.error }));
    });
  });
}
