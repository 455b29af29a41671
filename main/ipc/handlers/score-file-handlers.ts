import type { UnlockedIdentity } from '#main/identity/private-keys.ts';
import { openInbox } from '#main/results/inbox.ts';
import { examineFile } from '#main/results/merge-received.ts';
import { isOnRosterAs, recipientsOf } from '#main/results/panel-bundle.ts';
import { signScoreFile } from '#main/score-files/sign-score-file.ts';
import type { CopyOwner, SignedCopies } from '#main/score-files/signed-copies.ts';
import { writeScoreFile } from '#main/score-files/write-score-file.ts';
import { openPanel, type OpenedPanel } from '#main/work/laptop.ts';
import { err, ok } from '#shared/base/result.ts';
import type { InputOf, OutputOf } from '#shared/ipc/channel.ts';
import type { Contract } from '#shared/ipc/contract.ts';
import type { Desk } from '../desk.ts';
import type { HandlerGroup } from '../handlers.ts';
import { savedFile, saveFile } from '../save-file.ts';

/** Score files: signing one's own, the receipts of those signed before, and saving one of them again. */
export function scoreFileHandlers(desk: Desk, copies: SignedCopies): HandlerGroup<'score-file'> {
  return {
    'score-file:receipts': async ({ bundleId, juror }) => {
      if (!desk.identities.key(juror).ok) return [];
      const opened = await openPanel(desk.bundles, bundleId);
      return opened.ok ? copies.receipts(ownerOf(opened.value, juror), opened.value.panel.roster.keyOf) : [];
    },
    'score-file:sign': (input) => sign(desk, copies, input),
    'score-file:save-again': (input) => saveAgain(desk, copies, input),
  };
}

type Signed = OutputOf<Contract['score-file:sign']>;

async function sign(desk: Desk, copies: SignedCopies, input: InputOf<Contract['score-file:sign']>): Promise<Signed> {
  const juror = desk.identities.key(input.juror);
  if (!juror.ok) return juror;
  const opened = await openPanel(desk.bundles, input.bundleId);
  if (!opened.ok) return opened;
  const { panel } = opened.value;
  const latest = await copies.latest(ownerOf(opened.value, input.juror));
  const path = await desk.dialogs.save('score', fileNameOf(desk, juror.value, (latest?.revision ?? 0) + 1));
  if (path === null) return err({ kind: 'cancelled' });
  const order = {
    plan: panel.plan,
    juror: juror.value,
    keyOf: panel.roster.keyOf,
    sheets: input.sheets,
    declaration: input.declaration,
    sealTo: input.sealed ? recipientsOf(panel, 'chair', 'chair-deputy') : null,
    afterOpening: await hasOpenedOthers(desk, panel, juror.value),
    createdAt: desk.now(),
    path,
  };
  const signed = await signScoreFile(order, copies);
  return signed.ok ? ok({ saved: savedFile(path, signed.value.written), receipt: signed.value.receipt }) : signed;
}

type SavedAgain = OutputOf<Contract['score-file:save-again']>;

/** Hands out the kept copy: the same signed statement, sealed anew where it was sealed. */
async function saveAgain(
  desk: Desk,
  copies: SignedCopies,
  { bundleId, juror, revision }: InputOf<Contract['score-file:save-again']>,
): Promise<SavedAgain> {
  const key = desk.identities.key(juror);
  if (!key.ok) return key;
  const opened = await openPanel(desk.bundles, bundleId);
  if (!opened.ok) return opened;
  const { panel } = opened.value;
  const name = fileNameOf(desk, key.value, revision);
  const copy = await copies.copy(ownerOf(opened.value, juror), revision, panel.roster.keyOf);
  if (copy === null) return err({ kind: 'file-gone', name });
  const sealTo = copy.label.sealed ? recipientsOf(panel, 'chair', 'chair-deputy') : null;
  return saveFile(await desk.dialogs.save('score', name), (path) => writeScoreFile(path, copy.text, sealTo));
}

function fileNameOf({ names }: Desk, { person }: UnlockedIdentity, revision: number): string {
  return names('score', [person.name, `r${revision}`]);
}

function ownerOf({ panel }: OpenedPanel, juror: string): CopyOwner {
  const { competitionId, stageId } = panel.plan.facts;
  return { competitionId, stageId, juror };
}

/** Whether a juror who is also a chair has by now taken in scores of others; files that were rejected showed nothing. */
async function hasOpenedOthers({ laptop }: Desk, panel: OpenedPanel['panel'], juror: UnlockedIdentity): Promise<boolean> {
  if (!isOnRosterAs(panel, juror.thumbprint, 'chair', 'chair-deputy')) return false;
  const { files } = await openInbox(laptop().inbox).content(panel);
  for await (const { bytes } of files) {
    const examined = bytes === null ? null : await examineFile(panel, bytes, juror.ageIdentity);
    if (examined?.ok === true && examined.value.checked.juror !== juror.thumbprint) return true;
  }
  return false;
}
