import { compareCodeUnits } from '../base/order.ts';
import { textField } from './fields.ts';
import type { z } from './zod.ts';

/** A parsed object, nothing known of what it holds. */
export type Parsed = Readonly<Record<string, unknown>>;

/** Whether a schema takes a value and gives it back as it is, keys in its order. */
export function isAsWritten(schema: z.ZodType, value: Parsed): boolean {
  const checked = schema.safeParse(value);
  return checked.success && JSON.stringify(checked.data) === JSON.stringify(value);
}

/** Whether a value is an object with exactly these keys, in this order. */
export function hasKeys(value: unknown, keys: readonly string[]): value is Parsed {
  if (!isObject(value)) return false;
  let index = 0;
  for (const key in value) {
    if (key !== keys[index]) return false;
    index += 1;
  }
  return index === keys.length;
}

/** Whether all items pass, and ascend by one of their texts without any twice. */
export function ascend(items: readonly unknown[], key: string, passes: (item: unknown) => boolean): boolean {
  let before: string | null = null;
  for (const item of items) {
    if (!passes(item) || !isObject(item)) return false;
    const text = item[key];
    if (typeof text !== 'string' || (before !== null && compareCodeUnits(before, text) >= 0)) return false;
    before = text;
  }
  return true;
}

/** Whether a value is a text that the pattern takes. */
export function matches(pattern: RegExp, value: unknown): boolean {
  return typeof value === 'string' && pattern.test(value);
}

/** Whether a value is running text for people; most of it is empty. */
export function isText(value: unknown): boolean {
  return value === '' || textField.safeParse(value).success;
}

/** Whether the schema takes a value; of the same few that stand in every line, each is looked at once and kept in `known`. */
export function isKnown(schema: z.ZodType, value: unknown, known: Set<unknown>): boolean {
  if (known.has(value)) return true;
  if (!schema.safeParse(value).success) return false;
  known.add(value);
  return true;
}

function isObject(value: unknown): value is Parsed {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
