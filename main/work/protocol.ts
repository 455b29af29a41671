import type { Result } from '#shared/base/result.ts';

/** Tells how far a job is (`total` null when it is not known); throws {@link JobCancelled} when it is to stop, so that whoever writes cleans up. */
export type Report = (done: number, total: number | null) => void;

/** One heavy use case: plain data in, a Result of plain data out; both cross between threads by structured clone. */
export type Job<Input, Value, E> = (input: Input, report: Report) => Promise<Result<Value, E>>;

/** Thrown inside a job that a person cancelled; caught where the job was started, nowhere else. */
export class JobCancelled extends Error {
  override readonly name = 'JobCancelled';
}

/** What a worker is given: the job, its input, and one shared word that is 1 once the person cancelled. */
export interface Order {
  readonly name: string;
  readonly input: unknown;
  readonly cancelled: Int32Array;
}

/** What a worker says, in any number of `progress` and then one of the others. */
export type Reply =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number | null }
  | { readonly kind: 'finished'; readonly outcome: Result<unknown, unknown> }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly error: unknown };
