import { readCapped } from '#main/disk/read-capped.ts';
import type { EvidenceStore } from '#main/evidence/evidence-store.ts';
import { SEALED_EVIDENCE_BYTES } from '#main/evidence/open-evidence-pack.ts';
import { type FindEvidence, gatherEvidence, packOfScoreFile } from '#main/evidence/pack-of-score-file.ts';
import type { UnlockedIdentity } from '#main/identity/private-keys.ts';
import { openInbox } from '#main/results/inbox/inbox.ts';
import { examineFile } from '#main/results/inbox/merge-received.ts';
import { isOnRosterAs, scoreFileRecipients } from '#main/results/panel-bundle.ts';
import { SCORE_FILE_BYTES } from '#main/score-files/open-score-file.ts';
import { signScoreFile } from '#main/score-files/sign-score-file.ts';
import type { CopyOwner, SignedCopies } from '#main/score-files/signed-copies.ts';
import { newestSignedSheets, takeBackScoreFile } from '#main/score-files/take-back.ts';
import { evidenceBeside, type WrittenScoreFile, writeScoreFile } from '#main/score-files/write-score-file.ts';
import { openPanel, type OpenedPanel } from '#main/work/laptop.ts';
import { err, ok } from '#shared/base/result.ts';
import type { InputOf, OutputOf } from '#shared/ipc/channel.ts';
import type { Contract } from '#shared/ipc/contract.ts';
import { type Desk, fileOf } from '../../desk.ts';
import type { HandlerGroup } from '../../handlers.ts';
import { savedFile } from '../../save-file.ts';

/** What the channels of score files stand on beside the desk. */
export interface ScoreFileParts {
  readonly copies: SignedCopies;
  readonly evidence: Pick<EvidenceStore, 'read' | 'keep'>;
}

/** Score files: signing one's own, the receipts of those signed before, saving one of them again, and taking work back from them. */
export function scoreFileHandlers(desk: Desk, parts: ScoreFileParts): HandlerGroup<'score-file'> {
  return {
    'score-file:receipts': async ({ bundleId, juror }) => {
      if (!desk.identities.key(juror).ok) return [];
      const opened = await openPanel(desk.bundles, bundleId);
      return opened.ok ? parts.copies.receipts(ownerOf(opened.value, juror), opened.value.panel.roster.keyOf) : [];
    },
    'score-file:sign': (input) => sign(desk, parts, input),
    'score-file:save-again': (input) => saveAgain(desk, parts, input),
    'score-file:signed-sheets': async ({ bundleId, juror }) => {
      if (!desk.identities.key(juror).ok) return null;
      const opened = await openPanel(desk.bundles, bundleId);
      return opened.ok ? newestSignedSheets(parts.copies, ownerOf(opened.value, juror), opened.value.panel.roster.keyOf) : null;
    },
    'score-file:take-back': (input) => takeBack(desk, parts, input),
  };
}

type Signed = OutputOf<Contract['score-file:sign']>;

async function sign(desk: Desk, { copies, evidence }: ScoreFileParts, input: InputOf<Contract['score-file:sign']>): Promise<Signed> {
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
    sealTo: input.sealed ? scoreFileRecipients(panel, juror.value.person) : null,
    afterOpening: await hasOpenedOthers(desk, panel, juror.value),
    createdAt: desk.now(),
    evidence: findFor(evidence, input.juror),
    path,
  };
  const signed = await signScoreFile(order, copies);
  return signed.ok ? ok({ ...savedPair(path, signed.value), receipt: signed.value.receipt }) : signed;
}

type SavedAgain = OutputOf<Contract['score-file:save-again']>;

/** Hands out the kept copy: the same signed statement, sealed anew where it was sealed. */
async function saveAgain(
  desk: Desk,
  { copies, evidence }: ScoreFileParts,
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
  const sealTo = copy.label.sealed ? scoreFileRecipients(panel, key.value.person) : null;
  const gathered = await gatherEvidence(copy.file.sheets, findFor(evidence, juror));
  if (!gathered.ok) return gathered;
  const path = await desk.dialogs.save('score', name);
  if (path === null) return err({ kind: 'cancelled' });
  const pack = await packOfScoreFile(copy.file, copy.label.payloadSha256, gathered.value);
  const written = await writeScoreFile(path, { text: copy.text, evidence: pack }, sealTo);
  return written.ok ? ok(savedPair(path, written.value)) : written;
}

type TakenBackAnswer = OutputOf<Contract['score-file:take-back']>;

/** Takes back a chosen score file of the juror's own, with the evidence pack that lies beside it. */
async function takeBack(
  desk: Desk,
  { copies, evidence }: ScoreFileParts,
  { bundleId, juror, file }: InputOf<Contract['score-file:take-back']>,
): Promise<TakenBackAnswer> {
  const key = desk.identities.key(juror);
  if (!key.ok) return key;
  const chosen = fileOf(desk.tickets, file);
  if (!chosen.ok) return chosen;
  const opened = await openPanel(desk.bundles, bundleId);
  if (!opened.ok) return opened;
  const { path, name } = chosen.value;
  const bytes = await readCapped(path, SCORE_FILE_BYTES);
  if (!bytes.ok) return err({ kind: 'file-gone', name });
  const pack = await readCapped(evidenceBeside(path), SEALED_EVIDENCE_BYTES);
  return takeBackScoreFile(
    { name, bytes: bytes.value, pack: pack.ok ? pack.value : null },
    { owner: ownerOf(opened.value, juror), juror: key.value, keyOf: opened.value.panel.roster.keyOf, copies, evidence },
  );
}

function findFor(evidence: ScoreFileParts['evidence'], juror: string): FindEvidence {
  return (digest) => evidence.read(juror, digest);
}

function savedPair(path: string, { written, evidence }: WrittenScoreFile) {
  return { saved: savedFile(path, written), evidence: evidence === null ? null : savedFile(evidence.path, evidence.written) };
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
