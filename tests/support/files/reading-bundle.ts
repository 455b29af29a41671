import { createCipheriv, createHash } from 'node:crypto';
import { makeCitySample } from '#main/sample/competitions.ts';
import { memberWith } from '#main/sample/people.ts';
import { buildBundle } from '#main/bundles/build-bundle.ts';
import type { Bundle } from '#main/bundles/open-bundle.ts';
import type { Attachment } from '#shared/domain/competition/proposal.ts';
import { TRIAL_CREATED_AT } from '../competition/written-trial.ts';

/** A file handed in with a proposal. */
export interface HandedIn {
  readonly name: string;
  readonly mediaType: string;
  readonly content: Buffer;
}

/** A file handed in that is never whole in memory. */
export interface Streamed extends Attachment {
  readonly read: () => AsyncGenerator<Uint8Array>;
}

/** A file of a size whose bytes nothing can pack or leave out; one seed gives the same bytes. */
export async function randomFile(seed: string, bytes: number): Promise<Streamed> {
  const read = () => randomBytesOf(seed, bytes);
  const hash = createHash('sha256');
  for await (const chunk of read()) hash.update(chunk);
  return { name: `${seed}.bin`, mediaType: 'application/octet-stream', bytes, sha256: hash.digest('hex'), read };
}

async function* randomBytesOf(seed: string, bytes: number): AsyncGenerator<Uint8Array> {
  const stream = createCipheriv('aes-128-ctr', createHash('sha256').update(seed).digest().subarray(0, 16), Buffer.alloc(16));
  const zeros = Buffer.alloc(1024 * 1024);
  for (let left = bytes; left > 0; left -= zeros.length) yield await Promise.resolve(stream.update(zeros.subarray(0, left)));
}

/** The digest under which a file lies in a bundle. */
export function digestOf({ content }: HandedIn): string {
  return createHash('sha256').update(content).digest('hex');
}

/** Writes the sample's bundle with other files handed in, by entry; a refusal fails the test. */
export async function writeReadingBundle(path: string, files: Readonly<Record<string, readonly (HandedIn | Streamed)[]>>): Promise<Bundle> {
  const { stage, content, members } = await makeCitySample(TRIAL_CREATED_AT);
  const handedIn = Object.fromEntries(Object.entries(files).map(([entry, handed]) => [entry, handed.map(streamed)]));
  const sources = new Map(Object.values(handedIn).flatMap((handed) => handed.map(({ sha256, read }) => [sha256, read])));
  const proposals = content.proposals.map((proposal) => ({
    ...proposal,
    attachments: (handedIn[proposal.entry] ?? [])
      .map(({ name, mediaType, bytes, sha256 }) => ({ name, mediaType, bytes, sha256 }))
      .toSorted(byDigest),
  }));
  const plan = {
    stage,
    proposals,
    revision: 1,
    supersedes: null,
    createdAt: TRIAL_CREATED_AT,
    attachment: ({ sha256 }: Pick<Attachment, 'sha256'>) => sources.get(sha256) ?? null,
  };
  const built = await buildBundle(path, plan, memberWith('secretariat', members).identity);
  if (!built.ok) throw new Error(JSON.stringify(built.error));
  return built.value;
}

function streamed(file: HandedIn | Streamed): Streamed {
  if ('read' in file) return file;
  return { ...recordOf(file), read: () => once(file.content) };
}

/** What a proposal's record says of a file. */
export function recordOf(file: HandedIn): Attachment {
  const { name, mediaType, content } = file;
  return { name, mediaType, bytes: content.length, sha256: digestOf(file) };
}

function byDigest(a: Attachment, b: Attachment): number {
  return a.sha256 < b.sha256 ? -1 : 1;
}

async function* once(bytes: Buffer): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes);
}
