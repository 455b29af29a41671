import type { Result } from '#shared/base/result.ts';
import type { JobOptions } from '#main/bundles/job.ts';

/** One heavy use case: plain data in, a Result of plain data out; both cross between threads by structured clone. */
export type Job<Input, Value, E> = (input: Input, options: JobOptions) => Promise<Result<Value, E>>;

/** What a worker is given: the job, its input, and one shared word that is 1 once the person cancelled. */
export interface Order {
  readonly name: string;
  readonly input: unknown;
  readonly cancelled: Int32Array;
}

/** What a worker says: any number of `progress`, then one of the others. */
export type Reply =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'finished'; readonly outcome: Result<unknown, unknown> }
  | { readonly kind: 'failed'; readonly error: unknown };
