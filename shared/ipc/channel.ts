import type { z } from '../formats/zod.ts';

/** One request a page may make: the exact schema of its input, and the type of what comes back. */
export interface Channel<I, O> {
  readonly input: z.ZodType<I>;
  /** Carries the output's type only; never present at run time. */
  readonly output?: O;
}

/** Declares a channel: `channel(schema)<Output>()`. */
export function channel<I>(input: z.ZodType<I>): <O>() => Channel<I, O> {
  return () => ({ input });
}

/** Type of a channel's input. */
export type InputOf<C> = C extends { readonly input: z.ZodType<infer I> } ? I : never;

/** Type of a channel's output. */
export type OutputOf<C> = C extends { readonly output?: infer O } ? O : never;
