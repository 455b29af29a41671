import type { LocalText } from '../../base/local-text.ts';
import { LINE_LIMIT, TEXT_LIMIT } from '../../base/text-limits.ts';
import { z } from '../zod.ts';

/** One line of text that is still being written: it may be empty, and white space may stand at either end. */
export const draftLineField = z
  .string()
  .max(LINE_LIMIT)
  .regex(/^[^\p{Cc}\p{Cs}]*$/u);

/** Running text that is still being written, lines broken by `\n`. */
export const draftTextField = z
  .string()
  .max(TEXT_LIMIT)
  .regex(/^[^\p{Cc}\p{Cs}]*(?:[\n\t][^\p{Cc}\p{Cs}]*)*$/u);

/** A line in both languages, either of which may still be empty. */
export const draftLocalTextField = z.strictObject({ id: draftLineField, en: draftLineField }) satisfies z.ZodType<LocalText>;
