import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Bundle } from '#main/bundles/open-bundle.ts';
import type { IdentityEntry } from '#main/identity/identity-store.ts';
import { makeCitySample, type SampleCompetition } from '#main/sample/competitions.ts';
import { memberWith, SAMPLE_CARDS_MADE_AT } from '#main/sample/people.ts';
import { ok, type Result } from '#shared/base/result.ts';
import type { AppError } from '#shared/ipc/errors.ts';
import type { Desk } from '../desk.ts';
import type { HandlerGroup } from '../handlers.ts';
import { identityView } from '../views.ts';

/** "Try with a sample competition": identities with published keys, the sample bundle accepted; started again, the same ones are given. */
export function sampleHandlers(desk: Desk): HandlerGroup<'sample'> {
  return {
    'sample:start': async () => {
      const sample = await makeCitySample(startOfDay(desk.now()));
      const identities = await createIdentities(desk, sample);
      if (!identities.ok) return identities;
      const bundle = (await acceptedSample(desk, sample)) ?? (await buildAndAccept(desk, sample));
      return bundle.ok ? ok({ bundleId: bundle.value, identities: identities.value.map(identityView) }) : bundle;
    },
  };
}

/** Laptops that start the sample on the same day get the same bundle, to the byte, and can hand each other files. */
function startOfDay(now: string): string {
  return `${now.slice(0, 'YYYY-MM-DD'.length)}T00:00:00.000Z`;
}

async function createIdentities({ identities }: Desk, { members }: SampleCompetition): Promise<Result<readonly IdentityEntry[], AppError>> {
  const made: IdentityEntry[] = [];
  for (const { details, seed } of members) {
    const entry = await identities.createSample(details, seed, SAMPLE_CARDS_MADE_AT);
    if (!entry.ok) return entry;
    made.push(entry.value);
  }
  return ok(made);
}

async function acceptedSample({ bundles }: Desk, sample: SampleCompetition): Promise<{ readonly ok: true; readonly value: string } | null> {
  const { thumbprint } = memberWith('secretariat', sample.members).identity;
  const isOurs = ({ signer, stage }: Bundle) => signer === thumbprint && stage.competition.id === sample.stage.competition.id;
  const found = (await bundles.list()).flatMap((bundle) => (bundle.ok && isOurs(bundle.value) ? [bundle.value] : []))[0];
  return found === undefined ? null : ok(found.statement.bundleId);
}

async function buildAndAccept(desk: Desk, { members, stage }: SampleCompetition): Promise<Result<string, AppError>> {
  const { identity } = memberWith('secretariat', members);
  const folder = await mkdtemp(join(tmpdir(), 'mufakat-sample-'));
  try {
    const path = join(folder, 'sample.mfbundle');
    const order = { path, roster: stage.roster, signer: identity, createdAt: startOfDay(desk.now()) };
    const built = await desk.work.run('buildSampleBundle', order, desk.progress('build'));
    if (!built.ok) return built;
    desk.pin(identity.thumbprint);
    const accepted = await desk.work.run('acceptBundle', { laptop: desk.laptop(), path, typed: null }, desk.progress('verify'));
    return accepted.ok ? ok(accepted.value.bundleId) : accepted;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
