import { basename, extname } from 'node:path';
import { bundleChanges } from '#main/bundles/bundle-changes.ts';
import { openBundle } from '#main/bundles/open-bundle.ts';
import { saveAttachment } from '#main/bundles/attachments/read-attachment.ts';
import { err, ok, type Result } from '#shared/base/result.ts';
import { assignedEntries } from '#shared/domain/competition/assignment.ts';
import type { BundleChanges } from '#shared/domain/competition/compare-bundles.ts';
import type { Proposal } from '#shared/domain/competition/proposal.ts';
import type { InputOf } from '#shared/ipc/channel.ts';
import type { Contract } from '#shared/ipc/contract.ts';
import type { AppError } from '#shared/ipc/errors.ts';
import type { AskedOf, BundleView, OpenedBundle } from '#shared/ipc/views/bundle.ts';
import type { SavedFile } from '#shared/ipc/views/files.ts';
import { type Desk, fileOf } from '../desk.ts';
import type { HandlerGroup } from '../handlers.ts';
import { saveFile } from '../save-file.ts';
import { attachmentIn } from './juror/attachment-handlers.ts';
import { joinName } from '../suggested-name.ts';
import { bundleView, openedBundleView } from '../views.ts';

/** Bundles: building, looking at, accepting and reading them. */
export function bundleHandlers(desk: Desk): HandlerGroup<'bundle'> {
  return {
    'bundle:inspect': (input) => inspect(desk, input),
    'bundle:accept': (input) => accept(desk, input),
    'bundle:list': async () => (await desk.bundles.list()).flatMap((bundle) => (bundle.ok ? [bundleView(bundle.value, true)] : [])),
    'bundle:open': (input) => open(desk, input),
    'bundle:changes-in': async ({ file, juror }) => {
      const ticket = fileOf(desk.tickets, file);
      return ticket.ok ? changesOf(desk, await openBundle(ticket.value.path), ticket.value.name, juror) : ticket;
    },
    'bundle:changes': async ({ bundleId, juror }) => {
      const bundle = await desk.bundles.open(bundleId);
      return bundle.ok ? ok(await bundleChanges(desk.bundles, bundle.value, juror)) : bundle;
    },
    'bundle:asked': ({ juror }) => askedOf(desk, juror),
    'bundle:proposal': (input) => proposalOf(desk, input),
    'bundle:save-attachment': (input) => saveCopy(desk, input),
  };
}

async function open({ bundles }: Desk, { bundleId }: InputOf<Contract['bundle:open']>): Promise<Result<OpenedBundle, AppError>> {
  const bundle = await bundles.open(bundleId);
  if (!bundle.ok) return bundle;
  const ancestors = await Promise.all((await bundles.ancestors(bundleId)).map((id) => bundles.open(id)));
  return ok(
    openedBundleView(
      bundle.value,
      ancestors.flatMap((ancestor) => (ancestor.ok ? [ancestor.value] : [])),
    ),
  );
}

async function changesOf(
  { bundles }: Desk,
  opened: Awaited<ReturnType<typeof openBundle>>,
  name: string,
  juror: string | null,
): Promise<Result<BundleChanges | null, AppError>> {
  if (!opened.ok) return err({ kind: 'bundle-refused', name, refusal: opened.error });
  return ok(await bundleChanges(bundles, opened.value, juror));
}

async function askedOf({ bundles }: Desk, juror: string): Promise<readonly AskedOf[]> {
  return (await bundles.list()).flatMap((bundle) => {
    if (!bundle.ok) return [];
    const { stage, proposals, statement } = bundle.value;
    const entries = proposals.map(({ entry }) => entry);
    const asked = assignedEntries(stage, entries, juror).length;
    return asked === 0 ? [] : [{ bundleId: statement.bundleId, proposals: asked }];
  });
}

/** Every byte is verified in the worker; what is shown is read again here, by random access. */
async function inspect(
  { tickets, work, laptop, progress }: Desk,
  { file }: InputOf<Contract['bundle:inspect']>,
): Promise<Result<BundleView, AppError>> {
  const ticket = fileOf(tickets, file);
  if (!ticket.ok) return ticket;
  const { path } = ticket.value;
  const inspected = await work.run('inspectBundle', { laptop: laptop(), path }, progress('verify'));
  if (!inspected.ok) return inspected;
  const bundle = await openBundle(path);
  if (!bundle.ok) return err({ kind: 'bundle-refused', name: basename(path), refusal: bundle.error });
  return ok(bundleView(bundle.value, inspected.value.signerKnown));
}

async function accept(desk: Desk, { file, fingerprintGroups }: InputOf<Contract['bundle:accept']>): Promise<Result<BundleView, AppError>> {
  const ticket = fileOf(desk.tickets, file);
  if (!ticket.ok) return ticket;
  const order = { laptop: desk.laptop(), path: ticket.value.path, typed: fingerprintGroups };
  const accepted = await desk.work.run('acceptBundle', order, desk.progress('verify'));
  if (!accepted.ok) return accepted;
  if (accepted.value.pinned !== null) desk.pin(accepted.value.pinned);
  const bundle = await desk.bundles.open(accepted.value.bundleId);
  return bundle.ok ? ok(bundleView(bundle.value, true)) : bundle;
}

async function proposalOf(
  { bundles }: Desk,
  { bundleId, entry }: InputOf<Contract['bundle:proposal']>,
): Promise<Result<Proposal, AppError>> {
  const bundle = await bundles.open(bundleId);
  if (!bundle.ok) return bundle;
  const proposal = bundle.value.proposals.find((one) => one.entry === entry);
  if (proposal === undefined) throw new Error('a page asked for an entry that its bundle does not have');
  return ok(proposal);
}

async function saveCopy(
  { bundles, dialogs }: Desk,
  { bundleId, entry, sha256 }: InputOf<Contract['bundle:save-attachment']>,
): Promise<Result<SavedFile, AppError>> {
  const found = await attachmentIn(bundles, { bundleId, entry, sha256 });
  if (!found.ok) return found;
  const { bundle, attachment } = found.value;
  const path = await dialogs.save('attachment', attachmentName(attachment.name));
  return saveFile<AppError>(path, async (target) => {
    const saved = await saveAttachment(bundle, sha256, target);
    if (saved.ok) return saved;
    // Of the two kinds of failure, only one of writing carries the name of the file it was writing.
    return 'name' in saved.error ? err(saved.error) : err({ kind: 'bundle-refused', name: basename(bundle.path), refusal: saved.error });
  });
}

/** The agency's own name of a file, as every disk takes it. */
function attachmentName(given: string): string {
  const ending = extname(given);
  return joinName([given.slice(0, given.length - ending.length)], ending.slice(1));
}
