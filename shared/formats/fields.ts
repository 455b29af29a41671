import { compareCodeUnits } from '../base/order.ts';
import type { LocalText } from '../base/local-text.ts';
import { LINE_LIMIT, TEXT_LIMIT } from '../base/text-limits.ts';
import { z } from './zod.ts';

/** What {@link sha256Field} takes. */
export const SHA256 = /^[0-9a-f]{64}$/;

/** What {@link entryField} takes. */
export const ENTRY = /^[A-Z0-9][A-Z0-9-]{0,31}$/;

/** What {@link fractionField} takes. */
export const FRACTION = /^-?(0|[1-9]\d*)\/[1-9]\d*$/;

/** Lower-case hex SHA-256. */
export const sha256Field = z.string().regex(SHA256);

/** RFC 7638 thumbprint: base64url of 32 bytes, the last character with no stray bits. */
export const thumbprintField = z.string().regex(/^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$/);

/** Entry number of a proposal, unique in a competition and the same in all its stages. */
export const entryField = z.string().regex(ENTRY);

/** Id chosen by the secretariat for a competition, stage, criterion, section, group or cluster. */
export const idField = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/);

/** UTC time, ISO 8601 with milliseconds, exactly as `Date.prototype.toISOString` writes a year of four digits. */
export const utcTimeField = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/)
  .refine(isInCalendar, 'no such day');

/** Calendar date `YYYY-MM-DD`. */
export const dateField = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)
  .refine(isInCalendar, 'no such day');

/** Wall-clock time `YYYY-MM-DDTHH:MM`. */
export const localTimeField = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d$/)
  .refine(isInCalendar, 'no such day');

/** IANA zone name. */
export const zoneField = z.string().regex(/^[A-Za-z][A-Za-z0-9_+-]*(\/[A-Za-z0-9_+-]+){0,2}$/);

/** age recipient of an X25519 identity. */
export const recipientField = z.string().regex(/^age1[02-9ac-hj-np-z]{58}$/);

/** Exact fraction `n/d`, lowest terms are the writer's duty. */
export const fractionField = z.string().regex(FRACTION);

/** Decimal string, as printed. */
export const decimalField = z.string().regex(/^-?(0|[1-9]\d*)(\.\d+)?$/);

/** The eight-character code of a file, as it is compared aloud. */
export const codeField = z.string().regex(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);

/** Points given to one proposal or taken from it. */
export const adjustedPointsField = z
  .number()
  .min(-1_000_000)
  .max(1_000_000)
  .refine((points) => points !== 0, 'no points');

/** One line of text for people: well-formed Unicode, no control characters, no white space at either end. */
export const lineField = z
  .string()
  .min(1)
  .max(LINE_LIMIT)
  .regex(/^[^\s\p{Cc}\p{Cs}](?:[^\p{Cc}\p{Cs}]*[^\s\p{Cc}\p{Cs}])?$/u);

/** Running text for people: well-formed Unicode, line breaks are `\n`, no other control character but tab. */
export const textField = z
  .string()
  .max(TEXT_LIMIT)
  .regex(/^[^\p{Cc}\p{Cs}]*(?:[\n\t][^\p{Cc}\p{Cs}]*)*$/u);

/** A text in both languages. */
export const localTextField = z.strictObject({ id: lineField, en: lineField }) satisfies z.ZodType<LocalText>;

/** Array whose items are unique and in ascending code-unit order of `key`. */
export function orderedBy<S extends z.ZodType>(item: S, key: (value: z.output<S>) => string): z.ZodArray<S> {
  return z.array(item).refine((values) => ascends(values.map(key)), 'not in order, or twice');
}

function ascends(keys: readonly string[]): boolean {
  return keys.every((key, index) => {
    const before = keys[index - 1];
    return before === undefined || compareCodeUnits(before, key) < 0;
  });
}

/** Whether a text that begins as `YYYY-MM-DD` names a day of the Gregorian calendar. */
function isInCalendar(text: string): boolean {
  const [year = 0, month = 0, day = 0] = text.slice(0, 10).split('-').map(Number);
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const february = leap ? 29 : 28;
  return day <= (month === 2 ? february : [4, 6, 9, 11].includes(month) ? 30 : 31);
}
