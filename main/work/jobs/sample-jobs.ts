import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { JobCancelled } from '#main/bundles/job.ts';
import { isSampleSecretariat } from '#main/identity/sample-people.ts';
import { CITY_HABITS } from '#main/sample/competitions.ts';
import { nationalRecords } from '#main/sample/national/national-draft.ts';
import { memberWith, sampleMembersOn, type SampleMember } from '#main/sample/people.ts';
import { FORGED_FILE, type SampleScoring, scoreFileName, writeForgery, writeScoreFile } from '#main/sample/score-files.ts';
import { openSignedCopies } from '#main/score-files/signed-copies.ts';
import { err, ok, type Result } from '#shared/base/result.ts';
import type { Doing } from '#shared/domain/competition/draft/history.ts';
import type { CompetitionRecord } from '#shared/domain/competition/draft/records.ts';
import { bundlesOf, type Laptop, type OpenedPanel, openPanel } from '../laptop.ts';
import type { ChairsPanel, PanelError } from '../panel-at-hand.ts';
import { type ShownPanel, showPanel } from './panel-jobs.ts';

/**
 * Plays the jurors of a sample for a chair who tries the program: scores, signs and receives a file of each who still owes scores and has signed
 * nothing on this laptop, and one forgery. For any bundle but the sample secretariat's it answers that the bundle is unknown.
 */
export async function receiveSampleScores(
  order: ChairsPanel & { readonly at: string },
): Promise<Result<ShownPanel, PanelError | JobCancelled>> {
  const opened = await openPanel(
    bundlesOf(order.laptop, () => undefined),
    order.bundleId,
  );
  if (!opened.ok) return opened;
  if (!isSampleSecretariat(opened.value.bundle.signer)) return err({ kind: 'bundle-unknown' });
  const before = await showPanel({ ...order, paths: [] });
  if (!before.ok) return before;
  const owing = new Set(before.value.coverage.filter(({ missing }) => missing.length > 0).map(({ juror }) => juror));
  const folder = await mkdtemp(join(tmpdir(), 'mufakat-sample-'));
  try {
    const written = await writeSampleScores(order, opened.value, owing, folder);
    return written.ok ? await showPanel({ ...order, paths: written.value }) : written;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Invents a competition of the national size in preparation. */
export function inventNationalDraft(doing: Doing): Promise<Result<readonly CompetitionRecord[], never>> {
  return Promise.resolve(ok(nationalRecords(doing)));
}

async function writeSampleScores(
  { laptop, at }: ChairsPanel & { readonly at: string },
  { bundle, panel }: OpenedPanel,
  owing: ReadonlySet<string>,
  folder: string,
): Promise<Result<readonly string[], PanelError>> {
  const members = await sampleMembersOn(bundle.stage.roster);
  const scoring: SampleScoring = { bundle, panel, habits: CITY_HABITS, scoredAt: at };
  const paths: string[] = [];
  const jurors = members.filter(({ identity }) => owing.has(identity.thumbprint));
  for (const juror of await withoutSignature(laptop, bundle, jurors)) {
    const path = join(folder, scoreFileName(juror));
    const written = await writeScoreFile(path, juror, scoring);
    if (!written.ok) return written;
    paths.push(path);
  }
  const [first] = paths;
  if (first === undefined) return ok([]);
  const forged = join(folder, FORGED_FILE);
  const written = await writeForgery(forged, first, memberWith('chair', members), panel);
  return written.ok ? ok([...paths, forged]) : written;
}

/** The jurors who have not signed here: a second file of somebody's first revision would be a conflict. */
async function withoutSignature(
  { signedCopies }: Laptop,
  { statement }: OpenedPanel['bundle'],
  members: readonly SampleMember[],
): Promise<readonly SampleMember[]> {
  const copies = openSignedCopies(signedCopies);
  const { competitionId, stageId } = statement;
  const unsigned: SampleMember[] = [];
  for (const member of members)
    if ((await copies.latest({ competitionId, stageId, juror: member.identity.thumbprint })) === null) unsigned.push(member);
  return unsigned;
}
