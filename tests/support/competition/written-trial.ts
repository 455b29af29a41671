import { randomBytes } from 'node:crypto';
import type { SampleCompetition } from '#main/sample/competitions.ts';
import { type Trial, writeTrial } from '#main/sample/trial.ts';

/** When the trials of the tests say they were made, and so what their competitions must be made with. */
export const TRIAL_CREATED_AT = '2023-05-17T02:00:00.000Z';

/** Plays a sample competition into a folder up to the chair's desk; a failure is a failure of the test. */
export async function writtenTrial(sample: SampleCompetition, folder: string): Promise<Trial> {
  const plan = {
    folder,
    createdAt: TRIAL_CREATED_AT,
    scoredAt: '2023-05-29T03:00:00.000Z',
    passphrase: 'kunci contoh tidak rahasia',
    random: randomBytes,
  };
  const written = await writeTrial(sample, plan);
  if (!written.ok) throw new Error(JSON.stringify(written.error));
  return written.value;
}
