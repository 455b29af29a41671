import { sha256 } from './digest.ts';

/** The lot of an entry under a seed: SHA-256 of the seed, a slash and the entry number, in lower-case hex. */
export function lotOf(seed: string): (entry: string) => string {
  return (entry) => sha256(`${seed}/${entry}`);
}
