import { type Job, type Order, type Reply, JOB_STATE, type WorkOptions } from './protocol.ts';

const BETWEEN_REPORTS_MS = 100;

/** The part of a table of jobs that carrying out an order needs. */
export type JobTable = Readonly<Record<string, Job<never, unknown, unknown>>>;

/** Carries out one order inside the worker; `now` counts milliseconds and only spaces the reports. */
export async function carryOut(order: Order, jobs: JobTable, say: (reply: Reply) => void, now: () => number): Promise<void> {
  try {
    say({ kind: 'finished', outcome: await jobNamed(order.name, jobs)(order.input, optionsOf(order, say, now)) });
  } catch (error) {
    say({ kind: 'failed', error });
  }
}

function jobNamed(name: string, jobs: JobTable): Job<unknown, unknown, unknown> {
  const job = jobs[name];
  if (job === undefined) throw new Error(`no job is called ${name}`);
  // oxlint-disable-next-line typescript/consistent-type-assertions -- the sender's types bind each name to the input of its job
  return job as Job<unknown, unknown, unknown>;
}

/** A busy job gets no messages, so it looks at the shared word whenever it reports. */
function optionsOf(order: Order, say: (reply: Reply) => void, now: () => number): WorkOptions {
  const stop = new AbortController();
  let last = Number.NEGATIVE_INFINITY;
  return {
    signal: stop.signal,
    mayWrite: () => Atomics.compareExchange(order.state, 0, JOB_STATE.running, JOB_STATE.writing) === JOB_STATE.running,
    onProgress: (done, total) => {
      if (Atomics.load(order.state, 0) === JOB_STATE.cancelled) stop.abort();
      if (done !== total && now() - last < BETWEEN_REPORTS_MS) return;
      last = now();
      say({ kind: 'progress', done, total });
    },
  };
}
