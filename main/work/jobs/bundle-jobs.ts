import { type AcceptError } from '#main/bundles/bundle-store.ts';
import { buildBundle, type BuildError } from '#main/bundles/build-bundle.ts';
import type { JobCancelled, JobOptions, RefusedBundle } from '#main/bundles/job.ts';
import type { TypedGroups } from '#main/bundles/trust.ts';
import type { UnlockedIdentity } from '#main/identity/private-keys.ts';
import { attachmentsFrom } from '#main/sample/attachments/attachment-source.ts';
import { cityContent, cityStage, sampleDeadline } from '#main/sample/city-competition.ts';
import { ok, type Result } from '#shared/base/result.ts';
import type { RosterMember } from '#shared/domain/competition/roster.ts';
import { bundlesOf, type Laptop } from '../laptop.ts';

/** Verifies every byte of a bundle and tells whether its signer is known here. */
export async function inspectBundle(
  { laptop, path }: { readonly laptop: Laptop; readonly path: string },
  options: JobOptions,
): Promise<Result<{ readonly signerKnown: boolean }, RefusedBundle | JobCancelled>> {
  const inspected = await bundlesOf(laptop, () => undefined).inspect(path, options);
  return inspected.ok ? ok({ signerKnown: inspected.value.signerKnown }) : inspected;
}

/** A bundle that was taken in; `pinned` is the key that is from now on known on this laptop, null when it was before. */
export interface AcceptedBundle {
  readonly bundleId: string;
  readonly pinned: string | null;
}

/** Verifies a bundle, checks its signer and keeps a copy. */
export async function acceptBundle(
  { laptop, path, typed }: { readonly laptop: Laptop; readonly path: string; readonly typed: TypedGroups | null },
  options: JobOptions,
): Promise<Result<AcceptedBundle, AcceptError>> {
  let pinned: string | null = null;
  const store = bundlesOf(laptop, (thumbprint) => {
    pinned = thumbprint;
  });
  const bundle = await store.accept(path, typed, options);
  return bundle.ok ? ok({ bundleId: bundle.value.statement.bundleId, pinned }) : bundle;
}

/** What a bundle of the sample proposals is built from; the signer must hold the role of secretariat in the roster. */
export interface SampleBundleOrder {
  readonly path: string;
  readonly roster: readonly RosterMember[];
  readonly signer: UnlockedIdentity;
  /** UTC, ISO 8601 with milliseconds. */
  readonly createdAt: string;
}

/** Builds, signs, writes and verifies a bundle of the sample proposals for a panel of one's own. */
export async function buildSampleBundle(
  { path, roster, signer, createdAt }: SampleBundleOrder,
  options: JobOptions,
): Promise<Result<null, BuildError>> {
  const content = cityContent();
  const stage = cityStage(roster, sampleDeadline(createdAt));
  const plan = { stage, proposals: content.proposals, revision: 1, supersedes: null, createdAt, attachment: attachmentsFrom(content) };
  const built = await buildBundle(path, plan, signer, options);
  return built.ok ? ok(null) : built;
}
