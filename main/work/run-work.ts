import { err, type Result } from '#shared/base/result.ts';
import type { JobCancelled } from '#main/bundles/job.ts';
import { type Job, type Order, type Reply, JOB_STATE } from './protocol.ts';
import { createRequests, type WorkRequests } from './requests.ts';

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

/** Runs heavy jobs in threads with a memory limit. */
export interface Work<Jobs extends Table> extends Pick<WorkRequests, 'within'> {
  /** Runs a job to its end; a bug in it, or memory running out, rejects. */
  readonly run: <Name extends keyof Jobs & string>(
    name: Name,
    input: InputOf<Jobs[Name]>,
    report: Report,
  ) => Promise<OutcomeOf<Jobs[Name]>>;
  /** Stops every job that runs or waits for its turn now, and is not writing for good yet, and every request between two of its jobs; says whether there was such a job. */
  readonly cancel: () => boolean;
}

// A job between two reports notices a moment later; one that still has not noticed by then is cut off.
const GRACE_MS = 5000;

const CANCELLED = err<JobCancelled>({ kind: 'cancelled' });

const isCancelled = ({ state }: Order) => Atomics.load(state, 0) === JOB_STATE.cancelled;

/** Says whether the job may still stop by itself; one that has not done so in time is cut off. */
function stopOrder({ state }: Order, cutOff: () => void, grace: number): boolean {
  const before = Atomics.compareExchange(state, 0, JOB_STATE.running, JOB_STATE.cancelled);
  if (before === JOB_STATE.running) setTimeout(cutOff, grace).unref();
  return before !== JOB_STATE.writing;
}

/** How the jobs of these names are carried out otherwise than the others. */
export interface JobKinds<Name extends string> {
  /** They run one after another in a thread that stays, so that what one of them has read the next need not read again. */
  readonly kept?: readonly Name[];
  /** They only read and begin nothing: cancelled, they are cut off at once, in a thread of their own, and never answer with anything else. */
  readonly reading?: readonly Name[];
  /** They complete what is written for good already, and are not cancelled. */
  readonly completing?: readonly Name[];
}

/** Work in threads that `start` makes: each job in one of its own, except the kept ones. One that is cancelled while it waits for its turn does not begin. */
export function createWork<Jobs extends Table>(
  start: () => WorkerThread,
  { kept = [], reading = [], completing = [] }: JobKinds<keyof Jobs & string> = {},
): Work<Jobs> {
  const stops = new Set<() => boolean>();
  const requests = createRequests();
  const staying = keptThread(start);
  const carry = async (thread: HeardThread, order: Order, report: Report) => {
    // A thread that stays has read much that the next job needs.
    const grace = reading.includes(order.name) && !kept.includes(order.name) ? 0 : GRACE_MS;
    const stop = () => stopOrder(order, () => stops.has(stop) && thread.end(), grace);
    stops.add(stop);
    try {
      const outcome = await thread.carry(order, report);
      // What only reads may have been done before it noticed; whoever asked for it must not go on with what was stopped.
      return reading.includes(order.name) && isCancelled(order) ? CANCELLED : outcome;
    } finally {
      stops.delete(stop);
    }
  };
  const carryInTurn = async (order: Order, report: Report) => {
    const stop = () => stopOrder(order, () => undefined, 0);
    stops.add(stop);
    return staying.next((thread) => {
      stops.delete(stop);
      return isCancelled(order) ? Promise.resolve(CANCELLED) : carry(thread, order, report);
    });
  };
  const runNamed = async (name: string, input: unknown, report: Report) => {
    const isCompleting = completing.includes(name);
    if (requests.isStopped() && !isCompleting) return CANCELLED;
    const order = newOrder(name, input, isCompleting ? JOB_STATE.writing : JOB_STATE.running);
    return requests.during(order, () => {
      if (kept.includes(name)) return carryInTurn(order, report);
      const thread = hearThread(start());
      return carry(thread, order, report).finally(thread.end);
    });
  };
  return {
    // oxlint-disable-next-line typescript/consistent-type-assertions -- the thread answers with the outcome of the very job that was named
    run: runNamed as Work<Jobs>['run'],
    within: requests.within,
    cancel: () => {
      const stopped = [...stops].filter((stop) => stop());
      requests.stop();
      return stopped.length > 0;
    },
  };
}

function newOrder(name: string, input: unknown, state: number): Order {
  const word = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  word[0] = state;
  return { name, input, state: word };
}

/** A thread and whoever waits for what it says now. */
interface HeardThread {
  /** False once it has ended. */
  readonly isAlive: () => boolean;
  readonly carry: (order: Order, report: Report) => Promise<Result<unknown, unknown>>;
  readonly end: () => void;
}

/** One thread for job after job, started with the first and anew after one that ended. */
function keptThread(start: () => WorkerThread) {
  let thread: HeardThread | null = null;
  let last: Promise<unknown> = Promise.resolve();
  const ready = () => {
    if (thread?.isAlive() !== true) thread = hearThread(start());
    return thread;
  };
  return {
    next: <T>(use: (thread: HeardThread) => Promise<T>): Promise<T> => {
      const used = last.then(() => use(ready()));
      last = used.catch(() => undefined);
      return used;
    },
  };
}

interface Waiting {
  readonly resolve: (outcome: Result<unknown, unknown>) => void;
  readonly reject: (error: unknown) => void;
  readonly report: Report;
  readonly isCancelled: () => boolean;
}

function hearThread(thread: WorkerThread): HeardThread {
  let alive = true;
  let waiting: Waiting | null = null;
  const fail = (error: unknown) => {
    alive = false;
    waiting?.reject(error);
  };
  thread.on('error', fail);
  thread.on('exit', (code) => {
    if (waiting?.isCancelled() === true) waiting.resolve(CANCELLED);
    fail(new Error(`a worker ended by itself, code ${code}`));
  });
  thread.on('message', (reply) => {
    if (reply.kind === 'progress') waiting?.report(reply.done, reply.total);
    else if (reply.kind === 'finished') waiting?.resolve(reply.outcome);
    else waiting?.reject(reply.error instanceof Error ? reply.error : new Error('a job failed', { cause: reply.error }));
  });
  return {
    isAlive: () => alive,
    carry: (order, report) =>
      new Promise((resolve, reject) => {
        waiting = { resolve, reject, report, isCancelled: () => isCancelled(order) };
        thread.postMessage(order);
      }),
    end: () => {
      alive = false;
      void thread.terminate();
    },
  };
}
