/** How new entry numbers are made: a word and a running number of at least so many digits. */
export interface EntryPattern {
  readonly prefix: string;
  readonly digits: number;
}

const EXAMPLE = /^([A-Z0-9-]*?)(\d{1,9})$/;
const LONGEST = 32;

/** The pattern that an example shows, such as KOTA-001; null when it shows none, or numbers made so would be too long. */
export function patternOf(example: string): EntryPattern | null {
  const [, prefix = '', number = ''] = EXAMPLE.exec(example) ?? [];
  if (number === '' || !/^(?:[A-Z0-9]|$)/.test(prefix)) return null;
  return prefix.length + 9 > LONGEST ? null : { prefix, digits: number.length };
}

/** The number after the greatest that ever was of this pattern, so that none is ever used again. */
export function nextNumbers({ prefix, digits }: EntryPattern, used: Iterable<string>): () => string {
  let last = 0;
  for (const entry of used) {
    const rest = entry.startsWith(prefix) ? entry.slice(prefix.length) : '';
    if (/^\d{1,9}$/.test(rest)) last = Math.max(last, Number(rest));
  }
  return () => {
    last += 1;
    return `${prefix}${String(last).padStart(digits, '0')}`;
  };
}
