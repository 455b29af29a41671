import type { MatrixRow } from './matrix-parts.ts';

/** Keys pressed within so many milliseconds of each other spell one word. */
export const TYPING_PAUSE = 900;

/** Whether a key writes what a row can be looked for by; signs are left to shortcuts. */
export function isTyped(key: string): boolean {
  return /^[\p{L}\p{N}-]$/u.test(key);
}

/**
 * The next row from `from` on, and round again, whose key or title begins with what was typed, or whose number does: "45" finds KOTA-045.
 * Null when there is none.
 */
export function rowByTyping(rows: readonly Pick<MatrixRow, 'key' | 'title'>[], typed: string, from: number): number | null {
  const wanted = typed.toLowerCase();
  for (let step = 0; step < rows.length; step += 1) {
    const index = (from + step) % rows.length;
    const row = rows[index];
    if (row !== undefined && startsOf(row).some((text) => text.startsWith(wanted))) return index;
  }
  return null;
}

function startsOf({ key, title }: Pick<MatrixRow, 'key' | 'title'>): readonly string[] {
  const number = /0*(\d+)$/.exec(key)?.[1];
  return [key.toLowerCase(), title.toLowerCase(), ...(number === undefined ? [] : [number])];
}
