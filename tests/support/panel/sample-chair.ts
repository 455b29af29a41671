import { join } from 'node:path';
import { analysisHandlers } from '#main/ipc/handlers/chair/analysis-handlers.ts';
import { bundleHandlers } from '#main/ipc/handlers/bundle-handlers.ts';
import { panelHandlers } from '#main/ipc/handlers/chair/panel-handlers.ts';
import { plenaryHandlers } from '#main/ipc/handlers/chair/plenary-handlers.ts';
import { resultHandlers } from '#main/ipc/handlers/chair/result-handlers.ts';
import { sampleHandlers } from '#main/ipc/handlers/sample-handlers.ts';
import { type PanelBundle, panelBundleOf } from '#main/results/panel-bundle.ts';
import { CITY_HABITS } from '#main/sample/competitions.ts';
import type { SampleMember } from '#main/sample/people.ts';
import { writeScoreFile } from '#main/sample/score-files.ts';
import type { TestDesk } from '../desk.ts';
import { good } from '../good.ts';

const SCORED_AT = '2023-05-18T02:00:00.000Z';

/** Everything a chair's window asks for, on a laptop where the sample was begun; nothing is received yet. */
export async function sampleChair(desk: TestDesk) {
  const ask = {
    ...sampleHandlers(desk),
    ...bundleHandlers(desk),
    ...panelHandlers(desk),
    ...plenaryHandlers(desk),
    ...analysisHandlers(desk),
    ...resultHandlers(desk),
  };
  const { bundleId, identities } = await good(ask['sample:start']({}));
  const named = (name: string) => identities.find((identity) => identity.name === name)?.thumbprint ?? '';
  return { ask, named, work: { bundleId, chair: named('Ketua Panel') } };
}

/** The sample's bundle on a laptop, and a writer of a member's score file into a folder; another seed gives other scores for the same revision. */
export async function sampleScores(desk: TestDesk, bundleId: string, folder: string) {
  const opened = await good(desk.bundles.open(bundleId));
  const panel: PanelBundle = panelBundleOf(opened);
  const write = async (name: string, juror: SampleMember, seed = CITY_HABITS.seed): Promise<string> => {
    const path = join(folder, name);
    await good(writeScoreFile(path, juror, { bundle: opened, panel, habits: { ...CITY_HABITS, seed }, scoredAt: SCORED_AT }));
    return path;
  };
  return { opened, panel, write };
}
