import { openInbox } from '#main/results/inbox.ts';
import { isOnRosterAs, recipientsOf } from '#main/results/panel-bundle.ts';
import { signScoreFile } from '#main/score-files/sign-score-file.ts';
import type { CopyOwner, SignedCopies } from '#main/score-files/signed-copies.ts';
import { openPanel, type OpenedPanel } from '#main/work/laptop.ts';
import { err, ok } from '#shared/base/result.ts';
import type { InputOf, OutputOf } from '#shared/ipc/channel.ts';
import type { Contract } from '#shared/ipc/contract.ts';
import type { Desk } from './desk.ts';
import type { HandlerGroup } from './handlers.ts';
import { savedFile } from './save-file.ts';

/** Score files: signing one's own, and the receipts of those signed before. */
export function scoreFileHandlers(desk: Desk, copies: SignedCopies): HandlerGroup<'score-file'> {
  return {
    'score-file:receipts': async ({ bundleId, juror }) => {
      const opened = await openPanel(desk.bundles, bundleId);
      return opened.ok ? copies.receipts(ownerOf(opened.value, juror), opened.value.panel.roster.keyOf) : [];
    },
    'score-file:sign': (input) => sign(desk, copies, input),
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
  const revision = desk.names('score', [juror.value.person.name, `r${(latest?.revision ?? 0) + 1}`]);
  const path = await desk.dialogs.save('score', revision);
  if (path === null) return err({ kind: 'cancelled' });
  const order = {
    plan: panel.plan,
    juror: juror.value,
    keyOf: panel.roster.keyOf,
    sheets: input.sheets,
    declaration: input.declaration,
    sealTo: input.sealed ? recipientsOf(panel, 'chair', 'chair-deputy') : null,
    afterOpening: await hasOpenedOthers(desk, panel, input.juror),
    createdAt: desk.now(),
    path,
  };
  const signed = await signScoreFile(order, copies);
  return signed.ok ? ok({ saved: savedFile(path, signed.value.written), receipt: signed.value.receipt }) : signed;
}

function ownerOf({ panel }: OpenedPanel, juror: string): CopyOwner {
  const { competitionId, stageId } = panel.plan.facts;
  return { competitionId, stageId, juror };
}

/** Whether a juror who is also a chair has by now taken in files of others. */
async function hasOpenedOthers({ laptop }: Desk, panel: OpenedPanel['panel'], juror: string): Promise<boolean> {
  if (!isOnRosterAs(panel, juror, 'chair', 'chair-deputy')) return false;
  return (await openInbox(laptop().inbox).content(panel)).names.size > 0;
}
