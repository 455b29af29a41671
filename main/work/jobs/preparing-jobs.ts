import type { JobOptions } from '#main/bundles/job.ts';
import type { BuildError } from '#main/bundles/build-bundle.ts';
import { type BuiltStage, buildStageBundle, type StageOrder } from '#main/preparing/building/build-stage-bundle.ts';
import { ok, type Result } from '#shared/base/result.ts';
import { type AssignmentPlan, assignJurors } from '#shared/domain/competition/assigning/assign-jurors.ts';
import { drawTeams, type VisitingPlan, type VisitingTask } from '#shared/domain/competition/assigning/draw-teams.ts';
import type { AssigningTask } from '#shared/domain/competition/assigning/task.ts';
import { applyRecords, EMPTY_DRAFT } from '#shared/domain/competition/draft/draft.ts';
import type { CompetitionRecord } from '#shared/domain/competition/draft/records.ts';
import type { PreparationError, StateError } from '#shared/formats/errors.ts';

/** Works out an assignment. */
export function assignStage(task: AssigningTask): Promise<Result<AssignmentPlan, never>> {
  return Promise.resolve(ok(assignJurors(task)));
}

/** Draws the teams of field visits. */
export function drawVisits(task: VisitingTask): Promise<Result<VisitingPlan, never>> {
  return Promise.resolve(ok(drawTeams(task)));
}

/** A stage of a competition, given by all its records, and what else its bundle is built from. */
export interface CompetitionBundleOrder extends Omit<StageOrder, 'draft'> {
  readonly records: readonly CompetitionRecord[];
}

/** Builds, signs, writes and verifies the bundle of a stage. */
export async function buildCompetitionBundle(
  { records, ...order }: CompetitionBundleOrder,
  options: JobOptions,
): Promise<Result<Pick<BuiltStage, 'record'> & { readonly bytes: number }, BuildError | PreparationError | StateError>> {
  const built = await buildStageBundle({ ...order, draft: applyRecords(EMPTY_DRAFT, records) }, options);
  return built.ok ? ok({ bytes: built.value.bundle.bytes, record: built.value.record }) : built;
}
