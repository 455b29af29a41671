import { type ClosedPanel, closePanel, type Closing } from '#main/results/close-panel.ts';
import type { UnlockedIdentity } from '#main/identity/private-keys.ts';
import { keepClosed, latestClosed } from '#main/results/closed-results.ts';
import { openInbox } from '#main/results/inbox.ts';
import { mergeReceived, type PanelMerge } from '#main/results/merge-received.ts';
import { receiveFiles } from '#main/results/receive-files.ts';
import { isOnRosterAs } from '#main/results/panel-bundle.ts';
import { type PanelState, viewPanel } from '#main/results/view-panel.ts';
import { openSignedCopies } from '#main/score-files/signed-copies.ts';
import { err, ok, type Result } from '#shared/base/result.ts';
import type { FileError, StateError, WriteError } from '#shared/formats/errors.ts';
import { bundlesOf, type Laptop, openPanel, type OpenedPanel } from './laptop.ts';

/** Whose panel: the chair's keys come along, since seals can be opened with them only; a worker is a thread of the process that holds them anyway. */
export interface ChairsPanel {
  readonly laptop: Laptop;
  readonly bundleId: string;
  readonly chair: UnlockedIdentity;
}

/** A merge as it is shown, with the name under which each file first came. */
export interface ShownPanel extends PanelState {
  /** By the digest of the bytes received. */
  readonly names: ReadonlyMap<string, string>;
}

/** Why a chair's job was not done. */
export type PanelError = StateError | WriteError | FileError;

/** Takes in the files at `paths` (there may be none) and shows the merge of all that was received; `at` is UTC, ISO 8601 with milliseconds. */
export async function showPanel(
  order: ChairsPanel & { readonly paths: readonly string[]; readonly at: string },
): Promise<Result<ShownPanel, PanelError>> {
  const opened = await openForChair(order);
  if (!opened.ok) return opened;
  const { panel } = opened.value;
  if (order.paths.length > 0) {
    const copies = openSignedCopies(order.laptop.signedCopies);
    const received = await receiveFiles({ bundle: panel, ...order }, openInbox(order.laptop.inbox), copies);
    if (!received.ok) return received;
  }
  const { merge, names } = await mergeInbox(order, opened.value, false);
  return ok({ ...viewPanel(panel, merge), names });
}

/** Ranks, signs and writes the result and its dossier, as the successor of the one closed here before; refused while anybody owes scores. */
export async function closeChairsPanel(
  order: ChairsPanel & { readonly closing: Omit<Closing, 'chair' | 'previous'> },
): Promise<Result<Omit<ClosedPanel, 'content'>, PanelError>> {
  const opened = await openForChair(order);
  if (!opened.ok) return opened;
  const { merge } = await mergeInbox(order, opened.value, true);
  const { bundleId, chair, laptop, closing } = order;
  const previous = await latestClosed(laptop.closed, bundleId);
  const closed = await closePanel(opened.value.panel, merge, { ...closing, chair, previous });
  if (!closed.ok) return closed;
  const { content, ...files } = closed.value;
  const label = { revision: content.revision, payloadSha256: files.payloadSha256 };
  const kept = await keepClosed(laptop.closed, bundleId, label, closing.resultPath);
  return kept.ok ? ok(files) : kept;
}

async function openForChair({ laptop, bundleId, chair }: ChairsPanel): Promise<Result<OpenedPanel, FileError | StateError>> {
  const opened = await openPanel(
    bundlesOf(laptop, () => undefined),
    bundleId,
  );
  if (!opened.ok) return opened;
  return isOnRosterAs(opened.value.panel, chair.thumbprint, 'chair', 'chair-deputy')
    ? opened
    : err({ kind: 'not-your-role', role: 'chair' });
}

async function mergeInbox(
  { laptop, chair }: ChairsPanel,
  { panel }: OpenedPanel,
  keepTexts: boolean,
): Promise<{ readonly merge: PanelMerge; readonly names: ReadonlyMap<string, string> }> {
  const received = await openInbox(laptop.inbox).content(panel);
  return { merge: await mergeReceived(panel, received, chair.ageIdentity, keepTexts), names: received.names };
}
