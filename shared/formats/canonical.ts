import { err, ok, type Result } from '../base/result.ts';
import type { z } from './zod.ts';

/** Why a text is not an exact document of its kind. */
export type ExactFormError =
  | { readonly kind: 'not-json' }
  | { readonly kind: 'unsupported-version'; readonly formatVersion: number }
  | { readonly kind: 'schema'; readonly path: string; readonly message: string }
  | { readonly kind: 'not-exact-form' };

type Immutable<T> = T extends readonly (infer I)[]
  ? readonly Immutable<I>[]
  : T extends object
    ? { readonly [K in keyof T]: Immutable<T[K]> }
    : T;

/**
 * The one way a document is written: the schema's key order, no white space, shortest numbers; content outside the schema throws. `isExact` as for
 * {@link decodeExact}.
 */
export function encodeExact<S extends z.ZodType>(schema: S, value: Immutable<z.input<S>>, isExact?: (value: unknown) => boolean): string {
  return JSON.stringify(isExact?.(value) === true ? value : schema.parse(value));
}

/**
 * Reads a document and refuses every text that {@link encodeExact} would not have written for the same content:
 * duplicate keys, other key order, white space, padded numbers, unknown keys. A newer `formatVersion` is named first.
 * `isExact` may spare the schema its work: what it takes, the schema must take and give back unchanged; what it does not take, the schema decides on.
 * `isWritten` says whether a text is what {@link encodeExact} writes for a value; a large one may be compared in pieces.
 */
export function decodeExact<S extends z.ZodType>(
  schema: S,
  text: string,
  isExact?: (parsed: unknown) => parsed is z.output<S>,
  isWritten: (value: z.output<S>, text: string) => boolean = isWrittenAs,
): Result<z.output<S>, ExactFormError> {
  const parsed = parseJson(text);
  if (parsed === undefined) return err({ kind: 'not-json' });
  const version = formatVersionOf(parsed);
  if (version !== null && version !== 1) return err({ kind: 'unsupported-version', formatVersion: version });
  if (isExact?.(parsed) === true && isWritten(parsed, text)) return ok(parsed);
  return decodeBySchema(schema, parsed, (value) => isWritten(value, text));
}

function isWrittenAs(value: unknown, text: string): boolean {
  return JSON.stringify(value) === text;
}

function decodeBySchema<S extends z.ZodType>(
  schema: S,
  parsed: unknown,
  isWritten: (value: z.output<S>) => boolean,
): Result<z.output<S>, ExactFormError> {
  const checked = schema.safeParse(parsed);
  if (!checked.success) {
    const [issue] = checked.error.issues;
    return err({ kind: 'schema', path: issue?.path.join('.') ?? '', message: issue?.message ?? '' });
  }
  return isWritten(checked.data) ? ok(checked.data) : err({ kind: 'not-exact-form' });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function formatVersionOf(value: unknown): number | null {
  if (typeof value !== 'object' || value === null || !('formatVersion' in value)) return null;
  return typeof value.formatVersion === 'number' ? value.formatVersion : null;
}
