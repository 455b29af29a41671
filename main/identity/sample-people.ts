import { thumbprintOf } from '../signing/keys.ts';
import { publicHalfOf, sampleSecret } from './private-keys.ts';

/** The most jurors a sample has. */
export const MOST_SAMPLE_JURORS = 40;

/** The seeds of the people of the samples, from which anyone can derive their keys. */
export const SAMPLE_SEEDS: readonly string[] = [
  'Sekretariat',
  'Ketua Panel',
  ...Array.from({ length: MOST_SAMPLE_JURORS }, (_, index) => `Juri ${index + 1}`),
];

const seeds = new Map<string, string>();

/** Whether a thumbprint is that of published sample keys, with which anyone can sign. */
export function isSampleThumbprint(thumbprint: string): boolean {
  return seedOf(thumbprint) !== null;
}

/** Whether a thumbprint is that of the sample's secretariat, the one signer of bundles in which sample keys may stand. */
export function isSampleSecretariat(thumbprint: string): boolean {
  return seedOf(thumbprint) === 'Sekretariat';
}

function seedOf(thumbprint: string): string | null {
  if (seeds.size === 0) for (const seed of SAMPLE_SEEDS) seeds.set(thumbprintOf(publicHalfOf(sampleSecret(seed))), seed);
  return seeds.get(thumbprint) ?? null;
}
