import { thumbprintOf } from '../signing/keys.ts';
import { publicHalfOf, sampleSecret } from './private-keys.ts';

/** The people of the sample, whose keys anyone can derive from these seeds. */
export const SAMPLE_SEEDS = ['Sekretariat', 'Ketua Panel', 'Juri 1', 'Juri 2', 'Juri 3', 'Juri 4', 'Juri 5'] as const;

/** Seed of one of the people of the sample. */
export type SampleSeed = (typeof SAMPLE_SEEDS)[number];

/** Thumbprint of a sample identity. */
export function sampleThumbprint(seed: SampleSeed): string {
  return thumbprintOf(publicHalfOf(sampleSecret(seed)));
}

/** Whether a thumbprint is that of published sample keys, which anyone can sign with. */
export function isSampleThumbprint(thumbprint: string): boolean {
  return SAMPLE_SEEDS.some((seed) => sampleThumbprint(seed) === thumbprint);
}
