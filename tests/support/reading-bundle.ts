import { createHash } from 'node:crypto';
import { makeCitySample } from '#main/sample/competitions.ts';
import { memberWith } from '#main/sample/people.ts';
import { buildBundle } from '#main/bundles/build-bundle.ts';
import type { Bundle } from '#main/bundles/open-bundle.ts';
import type { Attachment } from '#shared/domain/competition/proposal.ts';
import { TRIAL_CREATED_AT } from './written-trial.ts';

/** A file handed in with a proposal. */
export interface HandedIn {
  readonly name: string;
  readonly mediaType: string;
  readonly content: Buffer;
}

/** The digest under which a file lies in a bundle. */
export function digestOf({ content }: HandedIn): string {
  return createHash('sha256').update(content).digest('hex');
}

/** Writes the sample's bundle with other files handed in, by entry; a refusal fails the test. */
export async function writeReadingBundle(path: string, files: Readonly<Record<string, readonly HandedIn[]>>): Promise<Bundle> {
  const { stage, content, members } = await makeCitySample(TRIAL_CREATED_AT);
  const contents = new Map(Object.values(files).flatMap((handed) => handed.map((file) => [digestOf(file), file.content] as const)));
  const proposals = content.proposals.map((proposal) => ({
    ...proposal,
    attachments: (files[proposal.entry] ?? []).map(recordOf).toSorted(byDigest),
  }));
  const plan = {
    stage,
    proposals,
    revision: 1,
    supersedes: null,
    createdAt: TRIAL_CREATED_AT,
    attachment: ({ sha256 }: Pick<Attachment, 'sha256'>) => {
      const bytes = contents.get(sha256);
      return bytes === undefined ? null : () => once(bytes);
    },
  };
  const built = await buildBundle(path, plan, memberWith('secretariat', members).identity);
  if (!built.ok) throw new Error(JSON.stringify(built.error));
  return built.value.bundle;
}

function recordOf(file: HandedIn): Attachment {
  return { name: file.name, mediaType: file.mediaType, bytes: file.content.length, sha256: digestOf(file) };
}

function byDigest(a: Attachment, b: Attachment): number {
  return a.sha256 < b.sha256 ? -1 : 1;
}

async function* once(bytes: Buffer): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes);
}
