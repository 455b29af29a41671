import { Worker } from 'node:worker_threads';
import type { WorkerThread } from './run-work.ts';

// The national sample's merge peaks well below this; an order that needs more fails by itself and takes no other part of the program with it.
const MEMORY_MB = 2048;

/**
 * Starts the program's worker: a thread and not a process, since V8 bounds a thread's memory and no key then ever leaves this process.
 * `entry` is the built `work.cjs`.
 */
export function startWorkerThread(entry: URL): WorkerThread {
  return new Worker(entry, { resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB } });
}
