import { makeNationalSample } from '#main/sample/competitions.ts';
import { memberWith } from '#main/sample/people.ts';
import { attachmentsFrom } from '#main/sample/attachments/attachment-source.ts';
import { buildBundle } from '#main/bundles/build-bundle.ts';
import { TRIAL_CREATED_AT } from './written-trial.ts';

/** Writes a bundle of the national size, 1,381 proposals that each of five jurors scores, and answers their entries; a refusal fails the test. */
export async function writeNationalBundle(path: string): Promise<readonly string[]> {
  const { stage, content, members } = await makeNationalSample({ jurors: 5, perJuror: null, seed: '1' }, TRIAL_CREATED_AT);
  const { proposals } = content;
  const plan = { stage, proposals, revision: 1, supersedes: null, createdAt: TRIAL_CREATED_AT, attachment: attachmentsFrom(content) };
  const built = await buildBundle(path, plan, memberWith('secretariat', members).identity);
  if (!built.ok) throw new Error(JSON.stringify(built.error));
  return built.value.proposals.map(({ entry }) => entry);
}
