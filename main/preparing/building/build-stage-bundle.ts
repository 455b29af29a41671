import { err, ok, type Result } from '#shared/base/result.ts';
import type { CompetitionDraft } from '#shared/domain/competition/draft/draft.ts';
import type { KeyedRecord } from '#shared/domain/competition/draft/records.ts';
import { preflight } from '#shared/domain/competition/preparing/preflight.ts';
import { preparedProposals, preparedStage } from '#shared/domain/competition/preparing/prepared-stage.ts';
import type { PreparationError, StateError } from '#shared/formats/errors.ts';
import { buildBundle, type BuildError } from '../../bundles/build-bundle.ts';
import type { JobOptions } from '../../bundles/job.ts';
import type { Bundle } from '../../bundles/open-bundle.ts';
import type { UnlockedIdentity } from '../../identity/private-keys.ts';
import { attachmentsInFolder } from '../attachment-folder.ts';
import { rosterOf } from '../draft-people.ts';
import { nextRevision } from './next-revision.ts';
import { builtRecord } from './settle-building.ts';

/** What a bundle of a stage is built from. */
export interface StageOrder {
  readonly draft: CompetitionDraft;
  /** Id of the stage. */
  readonly stage: string;
  /** Where the attached files lie; null when nobody said. */
  readonly folder: string | null;
  readonly signer: UnlockedIdentity;
  readonly path: string;
  /** The name in the same folder under which the file is made, where somebody must find what a killed program left. */
  readonly hidden?: string;
  /** UTC, ISO 8601 with milliseconds. */
  readonly createdAt: string;
}

/** A bundle of a stage that was written, read again and verified, and the record that the competition keeps of it. */
export interface BuiltStage {
  readonly bundle: Bundle;
  readonly record: KeyedRecord<'built'>;
}

/** Builds the next bundle of a stage, if the pre-flight finds nothing that keeps it from being built; on any failure nothing is left. */
export async function buildStageBundle(
  { draft, stage: id, folder, signer, path, hidden, createdAt }: StageOrder,
  options: JobOptions = {},
): Promise<Result<BuiltStage, BuildError | PreparationError | StateError>> {
  if (!draft.stage.has(id)) return err({ kind: 'stage-unknown', stage: id });
  const { blockers } = preflight(draft, id);
  if (blockers.length > 0) return err({ kind: 'stage-not-ready', blockers });
  const roster = await rosterOf(draft, signer.card);
  if (!roster.ok) return roster;
  const stage = preparedStage(draft, id, roster.value);
  const proposals = preparedProposals(draft, id);
  const attachment = await attachmentsInFolder(
    folder,
    draft,
    proposals.map(({ entry }) => entry),
  );
  if (!attachment.ok) return attachment;
  const next = nextRevision(draft, id);
  const plan = { stage, proposals, ...next, createdAt, attachment: attachment.value };
  const built = await buildBundle(path, plan, signer, { ...options, ...(hidden === undefined ? {} : { hidden }) });
  if (!built.ok) return isSameAgain(built.error) ? err({ kind: 'bundle-unchanged', revision: next.revision - 1 }) : built;
  return ok({ bundle: built.value, record: builtRecord(built.value) });
}

/** A bundle's id is that of its content: one that would replace itself has the content of the one before. */
function isSameAgain(error: BuildError): boolean {
  return error.kind === 'bundle-refused' && error.refusal.kind === 'statement-differs' && error.refusal.field === 'supersedes';
}
