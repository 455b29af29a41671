import type { CompetitionFile } from '#main/competitions/competition-file.ts';
import type { UnlockedIdentity } from '#main/identity/private-keys.ts';
import { err, ok, type Result } from '#shared/base/result.ts';
import { buildNoted } from '#main/preparing/building/build-noted.ts';
import { attachmentsInFolder } from '#main/preparing/attachment-folder.ts';
import { applyRecords, type CompetitionDraft, EMPTY_DRAFT } from '#shared/domain/competition/draft/draft.ts';
import { preparedProposals } from '#shared/domain/competition/preparing/prepared-stage.ts';
import type { InputOf, OutputOf } from '#shared/ipc/channel.ts';
import type { Contract } from '#shared/ipc/contract.ts';
import type { AppError } from '#shared/ipc/errors.ts';
import type { BuiltBundleView } from '#shared/ipc/views/preparing.ts';
import type { Desk } from '../../desk.ts';
import { placeOfFile } from '../../save-file.ts';
import { bundleView } from '../../views.ts';
import { openCompetition } from './competition-handlers.ts';

/** Builds the next bundle of a stage where the person wants it, notes it in the competition, and keeps a copy: its result is opened here. */
export async function buildCompetitionBundle(
  desk: Desk,
  { owner, id, stage }: InputOf<Contract['preparing:build']>,
): Promise<OutputOf<Contract['preparing:build']>> {
  const file = await openCompetition(desk, owner, id);
  if (!file.ok) return file;
  const signer = desk.identities.key(owner);
  if (!signer.ok) return signer;
  const places = await askPlaces(desk, file.value, { id, stage });
  return places.ok ? build(desk, { file: file.value, signer: signer.value, stage, ...places.value }) : places;
}

interface Places {
  readonly path: string;
  readonly folder: string | null;
}

async function askPlaces(
  desk: Desk,
  file: CompetitionFile,
  asked: { readonly id: string; readonly stage: string },
): Promise<Result<Places, AppError>> {
  const draft = applyRecords(EMPTY_DRAFT, file.history.records.values());
  const stage = draft.stage.get(asked.stage);
  if (stage === undefined) return err({ kind: 'stage-unknown', stage: asked.stage });
  const folder = await askFolder(desk, draft, asked);
  if (!folder.ok) return folder;
  const path = await desk.dialogs.save('bundle', desk.names('bundle', [draft.competition.name.id, stage.name.id]));
  return path === null ? err({ kind: 'cancelled' }) : ok({ path, folder: folder.value });
}

/** The folder that was shown before, as long as everything is still in it; else the one that is shown now. Null where nothing is attached. */
async function askFolder(
  { dialogs, attachmentFolders }: Desk,
  draft: CompetitionDraft,
  { id, stage }: { readonly id: string; readonly stage: string },
): Promise<Result<string | null, AppError>> {
  const entries = preparedProposals(draft, stage)
    .filter(({ attachments }) => attachments.length > 0)
    .map(({ entry }) => entry);
  if (entries.length === 0) return ok(null);
  const known = attachmentFolders.of(id);
  if (known !== null && (await attachmentsInFolder(known, draft, entries)).ok) return ok(known);
  const [folder] = await dialogs.open('attachments');
  if (folder === undefined) return err({ kind: 'cancelled' });
  attachmentFolders.note(id, folder);
  return ok(folder);
}

interface Order extends Places {
  readonly file: CompetitionFile;
  readonly signer: UnlockedIdentity;
  readonly stage: string;
}

async function build(desk: Desk, { file, signer, stage, path, folder }: Order): Promise<Result<BuiltBundleView, AppError>> {
  const createdAt = desk.now();
  const wanted = { stage, path, createdAt, by: signer.thumbprint };
  const tell = desk.progress('build');
  const built = await buildNoted(file, wanted, (place) => {
    // Now, not before: what an interrupted building left may have been noted first.
    const records = [...file.history.records.values()];
    const order = { records, stage, folder, signer, createdAt, ...place };
    return desk.work.run('buildCompetitionBundle', order, (done, total) => tell(done / 2, total));
  });
  if (built.ok || built.error.kind !== 'building-out-of-reach') desk.buildings.passed(file);
  if (!built.ok) return built;
  const { bytes } = built.value;
  desk.pin(signer.thumbprint);
  // One progress for what the person waits for: the bundle in its place, then the copy of it here.
  const keeping = { laptop: desk.laptop(), path, typed: null };
  const kept = await desk.work.run('keepBuiltBundle', keeping, (done, total) => tell((total + done) / 2, total));
  if (!kept.ok) return kept;
  const bundle = await desk.bundles.open(kept.value.bundleId);
  return bundle.ok ? ok({ saved: placeOfFile(path, bytes), bundle: bundleView(bundle.value, true) }) : bundle;
}
