import type { Result } from '#shared/base/result.ts';
import type { JobOptions } from '#main/bundles/job.ts';

/** How a job is followed and stopped; one that writes several files for good asks `mayWrite` first, after which it is no longer stopped. */
export interface WorkOptions extends JobOptions {
  /** False when the person cancelled before. */
  readonly mayWrite: () => boolean;
}

/** One heavy use case: plain data in, a Result of plain data out; both cross between threads by structured clone. */
export type Job<Input, Value, E> = (input: Input, options: WorkOptions) => Promise<Result<Value, E>>;

/** What the word says that a job's two threads share: it leaves `running` once, for whichever comes first. */
export const JOB_STATE = { running: 0, cancelled: 1, writing: 2 } as const;

/** What a worker is given: the job, its input, and the shared word, a {@link JOB_STATE}. */
export interface Order {
  readonly name: string;
  readonly input: unknown;
  readonly state: Int32Array;
}

/** What a worker says: any number of `progress`, then one of the others. */
export type Reply =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'finished'; readonly outcome: Result<unknown, unknown> }
  | { readonly kind: 'failed'; readonly error: unknown };
