import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { ok, type Result } from '#shared/base/result.ts';
import { jurorsOf } from '#shared/domain/competition/assignment.ts';
import { applyRecords, EMPTY_DRAFT } from '#shared/domain/competition/draft/draft.ts';
import type { KeyedRecord } from '#shared/domain/competition/draft/records.ts';
import type { WriteError } from '#shared/formats/errors.ts';
import { type Bundle, openBundle } from '../../bundles/open-bundle.ts';
import type { CompetitionFile } from '../../competitions/competition-file.ts';
import { orAbsent } from '../../disk/or-absent.ts';
import { type BegunBuilding, readBuildingMark, unmarkBuilding } from './building-mark.ts';

/** What became of a bundle whose building was interrupted: whole and noted now; nothing of it was left; or its place cannot be reached. */
export interface SettledBuilding extends Pick<BegunBuilding, 'stage' | 'revision' | 'folder' | 'name'> {
  readonly outcome: 'noted' | 'taken-back' | 'out-of-reach';
}

/** What a competition keeps of a bundle that was built of it. */
export function builtRecord({ statement, stage, proposals }: Bundle): KeyedRecord<'built'> {
  const { stageId, revision, supersedes, createdAt, bundleId } = statement;
  const value = { stage: stageId, revision, supersedes, at: createdAt, proposals: proposals.length, jurors: jurorsOf(stage).length };
  return { kind: 'built', id: bundleId, value };
}

/**
 * Ends a building that a killed program left between the bundle and its note: a bundle stands in its place only when it is whole and verified, so that one which is
 * there is noted, and anything less removed. No revision is built twice with two contents. Null when nothing was left; while the place cannot be reached the mark stays.
 */
export async function settleBuilding(file: CompetitionFile): Promise<Result<SettledBuilding | null, WriteError>> {
  const begun = await readBuildingMark(file.path);
  if (begun === null) return ok(null);
  const { stage, revision, folder, name } = begun;
  const settled = { stage, revision, folder, name };
  if (isNoted(file, begun)) {
    await unmarkBuilding(file.path);
    return ok(null);
  }
  const bundle = await bundleOf(file, begun);
  if (bundle !== null) {
    const change = { what: 'build-bundle', step: null, records: [builtRecord(bundle)] } as const;
    const noted = await file.change(change, { by: begun.by, at: begun.at });
    if (!noted.ok) return noted;
  } else if (!(await isFolder(folder))) return ok({ ...settled, outcome: 'out-of-reach' });
  await rm(join(folder, begun.hidden), { force: true });
  await unmarkBuilding(file.path);
  return ok({ ...settled, outcome: bundle === null ? 'taken-back' : 'noted' });
}

function isNoted({ history }: CompetitionFile, { stage, revision }: BegunBuilding): boolean {
  const { built } = applyRecords(EMPTY_DRAFT, history.records.values());
  return [...built.values()].some((one) => one.stage === stage && one.revision === revision);
}

/** The bundle in the place that was noted, if it is the one that was begun. */
async function bundleOf({ header }: CompetitionFile, { folder, name, ...begun }: BegunBuilding): Promise<Bundle | null> {
  const bundle = await openBundle(join(folder, name));
  if (!bundle.ok) return null;
  const { competitionId, stageId, revision, supersedes, createdAt } = bundle.value.statement;
  const isIt = stageId === begun.stage && revision === begun.revision && supersedes === begun.supersedes && createdAt === begun.at;
  return isIt && competitionId === header.id ? bundle.value : null;
}

async function isFolder(path: string): Promise<boolean> {
  return (await orAbsent(stat(path), null))?.isDirectory() === true;
}
