/** A repeatable source of whole numbers from 0 to 2^32 - 1. */
export type NextUint32 = () => number;

/**
 * Starts a repeatable source from a text (FNV-1a over its code units, then sfc32, both public domain): the same numbers on every machine.
 * Good for resampling and made-up data, never for secrets.
 */
export function seededSource(seed: string): NextUint32 {
  let [a, b, c] = [fnv1a(seed, 0x811c9dc5), fnv1a(seed, 0x9e3779b9), fnv1a(seed, 0x85ebca6b)];
  let counter = 1;
  const next: NextUint32 = () => {
    const mixed = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + mixed) | 0;
    return mixed >>> 0;
  };
  // The first numbers still show how alike two seeds are.
  for (let discarded = 0; discarded < 16; discarded += 1) next();
  return next;
}

/** A whole number from 0 up to, not including, `below` (at most 2^32), each as likely as the next but for less than `below` / 2^32. */
export function nextBelow(next: NextUint32, below: number): number {
  return Math.floor((next() / 2 ** 32) * below);
}

function fnv1a(text: string, start: number): number {
  let hash = start;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash;
}
