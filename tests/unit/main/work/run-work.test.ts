import { describe, expect, test } from 'vitest';
import { carryOut } from '#main/work/carry-out.ts';
import type { Job, Order, Reply } from '#main/work/protocol.ts';
import { createWork, type WorkerThread } from '#main/work/run-work.ts';
import { err, ok } from '#shared/base/result.ts';

const double: Job<number, number, never> = (input) => Promise.resolve(ok(input * 2));
const refuse: Job<string, never, { readonly kind: 'refused'; readonly name: string }> = (name) =>
  Promise.resolve(err({ kind: 'refused', name }));
const break_: Job<null, never, never> = () => Promise.reject(new TypeError('a bug'));
const count: Job<number, number, { readonly kind: 'cancelled' }> = async (steps, { signal, onProgress }) => {
  for (let step = 1; step <= steps; step += 1) {
    await new Promise((resolve) => setTimeout(resolve, 1));
    onProgress?.(step, steps);
    if (signal?.aborted === true) return err({ kind: 'cancelled' });
  }
  return ok(steps);
};
const jobs = { double, refuse, break_, count };

/** A thread in name only: carries orders out here, and counts how often it was ended. */
function fakeThreads(table: Parameters<typeof carryOut>[1] = jobs) {
  const ended: number[] = [];
  let started = 0;
  const start = (): WorkerThread => {
    const number = (started += 1);
    const hear = new Map<string, (said: never) => void>();
    let clock = 0;
    return {
      on: (event: string, listener: (said: never) => void) => hear.set(event, listener),
      postMessage: (order: Order) => {
        const say = (reply: Reply) => hear.get('message')?.(reply as never);
        void carryOut(order, table, say, () => (clock += 1000));
      },
      terminate: () => Promise.resolve(ended.push(number)),
    };
  };
  return { start, ended };
}

const quiet = () => undefined;

describe('work', () => {
  test('gives the outcome of the job, good or refused, and ends its thread', async () => {
    const { start, ended } = fakeThreads();
    const work = createWork<typeof jobs>(start);
    expect(await work.run('double', 21, quiet)).toEqual(ok(42));
    expect(await work.run('refuse', 'berkas', quiet)).toEqual(err({ kind: 'refused', name: 'berkas' }));
    expect(ended).toEqual([1, 2]);
  });

  test('a bug in a job rejects, and its thread is ended', async () => {
    const { start, ended } = fakeThreads();
    await expect(createWork<typeof jobs>(start).run('break_', null, quiet)).rejects.toThrow('a bug');
    expect(ended).toEqual([1]);
  });

  test('a job that the worker does not know is a bug', async () => {
    const replies: Reply[] = [];
    await carryOut(
      { name: 'constructorless', input: null, state: new Int32Array(1) },
      jobs,
      (reply) => replies.push(reply),
      () => 0,
    );
    expect(replies.map(({ kind }) => kind)).toEqual(['failed']);
  });

  test('reports how far a job is', async () => {
    const told: (readonly [number, number])[] = [];
    await createWork<typeof jobs>(fakeThreads().start).run('count', 3, (done, total) => told.push([done, total]));
    expect(told).toEqual([
      [1, 3],
      [2, 3],
      [3, 3],
    ]);
  });

  test('reports at most ten times a second, and always the end', async () => {
    const replies: Reply[] = [];
    let clock = 0;
    await carryOut(
      { name: 'count', input: 5, state: new Int32Array(1) },
      jobs,
      (reply) => replies.push(reply),
      () => (clock += 40),
    );
    expect(replies.flatMap((reply) => (reply.kind === 'progress' ? [reply.done] : []))).toEqual([1, 4, 5]);
  });

  test('a cancelled job stops by itself at its next report and says so as a value', async () => {
    const work = createWork<typeof jobs>(fakeThreads().start);
    const told: number[] = [];
    const running = work.run('count', 10_000, (done) => {
      told.push(done);
      work.cancel();
    });
    expect(await running).toEqual(err({ kind: 'cancelled' }));
    expect(told.length).toBeLessThan(5);
  });

  test('a job that only reads is cut off at once, however busy it is', async () => {
    let exit: (code: number) => void = quiet;
    const busy: WorkerThread = {
      postMessage: quiet,
      on: (event: string, listener: (given: never) => void) => (event === 'exit' ? (exit = listener as (code: number) => void) : undefined), // the listener of that event
      terminate: () => Promise.resolve(exit(1)),
    };
    const work = createWork<typeof jobs>(() => busy, { reading: ['double'] });
    const running = work.run('double', 1, quiet);
    expect(work.cancel()).toBe(true);
    expect(await running).toEqual(err({ kind: 'cancelled' }));
  });

  test('a job that writes for good is no longer cancelled, and one that was cancelled may not begin to write', async () => {
    let goOn: () => void = quiet;
    const write: Job<null, boolean, never> = async (_, { mayWrite }) => {
      await new Promise<void>((resolve) => (goOn = resolve));
      const begun = mayWrite();
      if (begun) expect(work.cancel()).toBe(false);
      return ok(begun);
    };
    const threads = fakeThreads({ write });
    const work = createWork<{ write: typeof write }>(threads.start);
    const first = work.run('write', null, quiet);
    goOn();
    expect(await first).toEqual(ok(true));
    const second = work.run('write', null, quiet);
    expect(work.cancel()).toBe(true);
    goOn();
    expect(await second).toEqual(ok(false));
  });

  test('cancelling says whether there was anything to cancel', async () => {
    const work = createWork<typeof jobs>(fakeThreads().start);
    expect(work.cancel()).toBe(false);
    const running = work.run('count', 50, quiet);
    expect(work.cancel()).toBe(true);
    await running;
    expect(work.cancel()).toBe(false);
  });

  test('kept jobs run one after another in one thread that stays, and a bug in one does not end it', async () => {
    const { start, ended } = fakeThreads();
    const work = createWork<typeof jobs>(start, { kept: ['double', 'break_', 'count'] });
    const told: number[] = [];
    const counting = work.run('count', 3, (done) => told.push(done));
    const doubling = work.run('double', 21, quiet).then((outcome) => ({ outcome, after: [...told] }));
    expect(await counting).toEqual(ok(3));
    expect(await doubling).toEqual({ outcome: ok(42), after: [1, 2, 3] });
    await expect(work.run('break_', null, quiet)).rejects.toThrow('a bug');
    expect(await work.run('double', 4, quiet)).toEqual(ok(8));
    expect(ended).toEqual([]);
  });

  test('a job that was cancelled before its turn does not begin', async () => {
    const work = createWork<typeof jobs>(fakeThreads().start, { kept: ['count', 'double'] });
    const told: number[] = [];
    const running = work.run('count', 1000, (done) => told.push(done) === 1 && work.cancel());
    const waiting = work.run('count', 5, () => expect.fail('it has begun'));
    expect(await running).toEqual(err({ kind: 'cancelled' }));
    expect(await waiting).toEqual(err({ kind: 'cancelled' }));
    expect(await work.run('double', 21, quiet)).toEqual(ok(42));
  });

  test('a job that only reads and was done before it noticed answers that it was cancelled, so that nobody goes on with it', async () => {
    let finish: () => void = quiet;
    const look: Job<null, string, never> = async () => {
      await new Promise<void>((resolve) => (finish = resolve));
      return ok('seen');
    };
    const threads = fakeThreads({ look });
    const work = createWork<{ look: typeof look }>(threads.start, { kept: ['look'], reading: ['look'] });
    const looking = work.run('look', null, quiet);
    // It has begun a turn later, in the thread that stays for the next one.
    await new Promise((resolve) => setTimeout(resolve, 1));
    expect(work.cancel()).toBe(true);
    await new Promise((resolve) => setTimeout(resolve, 1));
    finish();
    expect(await looking).toEqual(err({ kind: 'cancelled' }));
    expect(threads.ended).toEqual([]);
  });

  test('a stop that comes while a request has no job, before its first or between two, holds for the next one', async () => {
    const work = createWork<typeof jobs>(fakeThreads().start, { kept: ['count'] });
    const twoJobs = async () => {
      const first = await work.run('double', 21, quiet);
      await new Promise((resolve) => setTimeout(resolve, 1));
      return [first, await work.run('count', 1, quiet)];
    };
    const early = work.within(async () => {
      await Promise.resolve();
      return work.run('double', 21, quiet);
    });
    expect(work.cancel()).toBe(false);
    expect(await early).toEqual(err({ kind: 'cancelled' }));
    let between: () => void = quiet;
    const going = work.within(async () => {
      const first = await work.run('double', 21, quiet);
      await new Promise<void>((resolve) => (between = resolve));
      return [first, await work.run('count', 1, quiet)];
    });
    await new Promise((resolve) => setTimeout(resolve, 5));
    work.cancel();
    between();
    expect(await going).toEqual([ok(42), err({ kind: 'cancelled' })]);
    expect(await work.within(twoJobs)).toEqual([ok(42), ok(1)]);
  });

  test('a stop changes nothing about a request that writes for good, nor about a job that completes what is written', async () => {
    let goOn: () => void = quiet;
    const write: Job<null, boolean, never> = async (_, { mayWrite }) => {
      const begun = mayWrite();
      await new Promise<void>((resolve) => (goOn = resolve));
      return ok(begun);
    };
    const work = createWork<{ write: typeof write; double: typeof double; count: typeof count }>(
      fakeThreads({ write, double, count }).start,
      {
        completing: ['count'],
      },
    );
    const writing = work.within(async () => [await work.run('write', null, quiet), await work.run('double', 21, quiet)]);
    await new Promise((resolve) => setTimeout(resolve, 1));
    expect(work.cancel()).toBe(false);
    goOn();
    expect(await writing).toEqual([ok(true), ok(42)]);
    const completing = work.within(async () => [await work.run('count', 5, quiet), await work.run('count', 5, quiet)]);
    expect(work.cancel()).toBe(false);
    expect(await completing).toEqual([ok(5), ok(5)]);
  });

  test('a kept thread that ended is started anew for the next job', async () => {
    const threads = fakeThreads();
    let dies = true;
    const start = (): WorkerThread => {
      const hear = new Map<string, (said: never) => void>();
      if (!dies) return threads.start();
      dies = false;
      return {
        on: (event: string, listener: (said: never) => void) => hear.set(event, listener),
        postMessage: () => queueMicrotask(() => hear.get('exit')?.(134 as never)),
        terminate: () => Promise.resolve(),
      };
    };
    const work = createWork<typeof jobs>(start, { kept: ['double'] });
    await expect(work.run('double', 1, quiet)).rejects.toThrow('134');
    expect(await work.run('double', 21, quiet)).toEqual(ok(42));
  });

  test('a thread that dies by itself, as when its memory is used up, rejects', async () => {
    const hear = new Map<string, (said: never) => void>();
    const dying: WorkerThread = {
      on: (event: string, listener: (said: never) => void) => hear.set(event, listener),
      postMessage: () => queueMicrotask(() => hear.get('exit')?.(134 as never)),
      terminate: () => Promise.resolve(),
    };
    await expect(createWork<typeof jobs>(() => dying).run('double', 1, quiet)).rejects.toThrow('134');
  });
});
