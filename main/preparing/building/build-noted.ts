import { basename, dirname, resolve } from 'node:path';
import { err, type Result } from '#shared/base/result.ts';
import { applyRecords, EMPTY_DRAFT } from '#shared/domain/competition/draft/draft.ts';
import type { PreparationError, WriteError } from '#shared/formats/errors.ts';
import type { CompetitionFile } from '../../competitions/competition-file.ts';
import { temporaryBeside } from '../../disk/temporary-files.ts';
import type { BuiltStage, StageOrder } from './build-stage-bundle.ts';
import { markBuilding, unmarkBuilding } from './building-mark.ts';
import { nextRevision } from './next-revision.ts';
import { settleBuilding } from './settle-building.ts';

/** Which bundle is to be built: of which stage, by whom, when and where. */
export interface WantedBundle extends Pick<StageOrder, 'stage' | 'path' | 'createdAt'> {
  /** Thumbprint. */
  readonly by: string;
}

/**
 * Builds the next bundle of a stage and notes it in the competition. That it was begun is known before anything is written, under which name as well: a program
 * killed between the bundle and its note builds no other one of that revision afterwards.
 */
export async function buildNoted<T extends Pick<BuiltStage, 'record'>, E extends { readonly kind: string }>(
  file: CompetitionFile,
  { stage, path, createdAt, by }: WantedBundle,
  build: (place: { readonly path: string; readonly hidden: string }) => Promise<Result<T, E>>,
): Promise<Result<T, E | WriteError | PreparationError>> {
  const before = await settleBuilding(file);
  if (!before.ok) return before;
  if (before.value?.outcome === 'out-of-reach') {
    const { name, folder, revision } = before.value;
    return err({ kind: 'building-out-of-reach', name, folder, revision });
  }
  const hidden = temporaryBeside(path);
  const next = nextRevision(applyRecords(EMPTY_DRAFT, file.history.records.values()), stage);
  const place = { folder: dirname(resolve(path)), name: basename(path), hidden: basename(hidden) };
  const marked = await markBuilding(file.path, { stage, ...next, at: createdAt, by, ...place });
  if (!marked.ok) return marked;
  const built = await build({ path, hidden });
  if (!built.ok) {
    // Only then may the whole file be there.
    if (built.error.kind === 'not-confirmed') await settleBuilding(file);
    else await unmarkBuilding(file.path);
    return built;
  }
  const noted = await file.change({ what: 'build-bundle', step: null, records: [built.value.record] }, { by, at: createdAt });
  if (!noted.ok) return noted;
  await unmarkBuilding(file.path);
  return built;
}
