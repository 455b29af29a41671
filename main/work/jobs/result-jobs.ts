import { basename } from 'node:path';
import { readCapped } from '#main/disk/read-capped.ts';
import { type Written, writeVerified } from '#main/disk/write-verified.ts';
import { writeRecapCsv } from '#main/exports/write-csv-recap.ts';
import { writeRecapXlsx } from '#main/exports/write-xlsx-recap.ts';
import type { UnlockedIdentity } from '#main/identity/private-keys.ts';
import type { WrittenResult } from '#main/results/closing/close-panel.ts';
import { DOSSIER_BYTES, dossierBeside } from '#main/results/closing/dossier.ts';
import { claimedBundleOf, type DossierAtHand, type OpenedResult, openResult, RESULT_BYTES } from '#main/results/open-result.ts';
import { joinSignatures } from '#main/results/closing/join-signatures.ts';
import { openKnownSigners } from '#main/results/closing/known-signers.ts';
import { writeAgain } from '#main/results/closing/write-again.ts';
import { openInbox } from '#main/results/inbox/inbox.ts';
import { ownStanding } from '#main/results/own-standing.ts';
import { isOnRosterAs, type PanelBundle } from '#main/results/panel-bundle.ts';
import { openSignedCopies } from '#main/score-files/signed-copies.ts';
import { countersign } from '#main/signing/sign.ts';
import { type Signed, verify } from '#main/signing/verify.ts';
import type { Language } from '#shared/base/language.ts';
import { err, ok, type Result } from '#shared/base/result.ts';
import type { FileError, StateError, WriteError } from '#shared/formats/errors.ts';
import type { ResultRefusal } from '#shared/formats/refusal.ts';
import { type OwnCounted, signsFreely } from '#shared/domain/panel/own/own-counted.ts';
import type { PanelResult } from '#shared/domain/panel/result/result.ts';
import { bundlesOf, type Laptop, openPanel, type OpenedPanel } from '../laptop.ts';
import { type ChairsPanel, openForChair, type PanelError } from '../panel-at-hand.ts';

/** A result's file; `reader` is the secretariat whose key opens the dossier beside it, null to leave that closed. */
export interface ResultOrder {
  readonly laptop: Laptop;
  readonly path: string;
  readonly reader: UnlockedIdentity | null;
}

/** What an opened result says, without the people that the window knows from its bundle. */
export interface ShownResult {
  readonly result: PanelResult;
  readonly payloadSha256: string;
  readonly signers: readonly string[];
  readonly objections: ReadonlyMap<string, string>;
  readonly recount: OpenedResult['recount'];
  /** Whether it counts the reader's own score file; null for a reader who does not score, or none. */
  readonly own: OwnCounted | null;
  /** Who had signed the result that this one replaces and has not signed this one, as far as this laptop has seen. */
  readonly fallenAway: readonly string[];
}

/** Verifies a result against its bundle and counts it again where its dossier can be opened. */
export async function showResult(order: ResultOrder): Promise<Result<ShownResult, FileError | StateError>> {
  const read = await readResult(order);
  if (!read.ok) return read;
  const { opened, panel } = read.value;
  const { content: result, payloadSha256, signers, objections } = opened.signed;
  const known = openKnownSigners(order.laptop.closed);
  await known.note(result.bundleId, payloadSha256, signers);
  const before = result.previous === null ? [] : await known.of(result.bundleId, result.previous);
  const copies = openSignedCopies(order.laptop.signedCopies);
  const own = order.reader === null ? null : await ownStanding(panel, result, order.reader.thumbprint, copies);
  const fallenAway = before.filter((signer) => !signers.includes(signer));
  return ok({ result, payloadSha256, signers, objections, recount: opened.recount, own, fallenAway });
}

/** A member's signature to be added to the result of this digest, as it was shown. */
export interface CountersignOrder extends Omit<ResultOrder, 'reader'> {
  readonly payloadSha256: string;
  readonly member: UnlockedIdentity;
  /** What the member objects to; obligatory where the result does not count the member's own score file. */
  readonly objection: string | null;
  readonly target: string;
}

/** Writes the result with a member's signature added; refused without an objection while one's own score file is absent or another. */
export async function countersignResult(order: CountersignOrder): Promise<Result<Written, FileError | StateError | WriteError>> {
  const { laptop, member, objection } = order;
  const read = await readResult({ ...order, reader: null });
  if (!read.ok) return read;
  const { panel, opened } = read.value;
  if (opened.signed.payloadSha256 !== order.payloadSha256) return err({ kind: 'file-changed', name: basename(order.path) });
  if (panel.roster.personOf(member.thumbprint) === null) return err({ kind: 'not-your-role', role: 'juror' });
  const own = await ownStanding(panel, opened.signed.content, member.thumbprint, openSignedCopies(laptop.signedCopies));
  if (objection === null && own !== null && !signsFreely(own)) return err({ kind: 'own-file-not-counted', own });
  const written = await writeVerified(order.target, await countersign(opened.signed, member, objection));
  if (!written.ok) return written;
  const { bundleId } = opened.signed.content;
  await openKnownSigners(laptop.closed).note(bundleId, order.payloadSha256, [...opened.signed.signers, member.thumbprint]);
  return written;
}

/** Copies of one result, to be joined into one file. */
export interface JoinOrder {
  readonly laptop: Laptop;
  readonly paths: readonly string[];
  readonly target: string;
}

/** Writes one result with the signatures of all its copies; refused when one of them is another result. */
export async function joinResults({ laptop, paths, target }: JoinOrder): Promise<Result<Written, FileError | StateError | WriteError>> {
  let joined: Signed<PanelResult> | null = null;
  for (const path of paths) {
    const read = await readResult({ laptop, path, reader: null });
    if (!read.ok) return read;
    const added = await withSignaturesOf(joined, read.value, basename(path));
    if (!added.ok) return added;
    joined = added.value;
  }
  if (joined === null) throw new Error('nothing to join');
  const written = await writeVerified(target, joined.text);
  if (written.ok) await openKnownSigners(laptop.closed).note(joined.content.bundleId, joined.payloadSha256, joined.signers);
  return written;
}

async function withSignaturesOf(
  joined: Signed<PanelResult> | null,
  { opened, panel }: ReadResult,
  name: string,
): Promise<Result<Signed<PanelResult>, StateError>> {
  const copy = opened.signed;
  if (joined === null) return ok(copy);
  const text = joinSignatures(joined, copy);
  if (!text.ok) return err({ kind: 'other-result', name });
  const verified = await verify('result', text.value, panel.roster.keyOf);
  if (!verified.ok) throw new Error(`a result just joined does not verify: ${verified.error.kind}`);
  return ok(verified.value);
}

/** What to export: the result of this digest, as it was shown. */
export interface ExportOrder extends Omit<ResultOrder, 'reader'> {
  readonly payloadSha256: string;
  readonly format: 'csv' | 'xlsx';
  readonly language: Language;
  readonly target: string;
}

/** Writes the recapitulation of a result, which is verified anew; refused when its file now holds another one. */
export async function exportResult(order: ExportOrder): Promise<Result<Written, FileError | StateError | WriteError>> {
  const read = await readResult({ ...order, reader: null });
  if (!read.ok) return read;
  const { content: result, payloadSha256, signers } = read.value.opened.signed;
  if (payloadSha256 !== order.payloadSha256) return err({ kind: 'file-changed', name: basename(order.path) });
  const source = { result, payloadSha256, signers, content: read.value.bundle, language: order.language };
  return writeVerified(order.target, order.format === 'csv' ? writeRecapCsv(source) : await writeRecapXlsx(source));
}

/** Writes the result at `path`, closed on this laptop, once more to `resultPath`, with its dossier made anew from what the chair received. */
export async function writeResultAgain(
  order: ChairsPanel & { readonly path: string; readonly resultPath: string },
): Promise<Result<WrittenResult, PanelError>> {
  const { laptop, chair, path, resultPath } = order;
  const desk = await openForChair(order);
  if (!desk.ok) return desk;
  const read = await readResult({ laptop, path, reader: null });
  if (!read.ok) return read;
  const { signed } = read.value.opened;
  const name = basename(path);
  if (signed.content.bundleId !== order.bundleId) return err({ kind: 'result-refused', name, refusal: { kind: 'other-bundle' } });
  const { files } = await openInbox(laptop.inbox).content(desk.value.panel);
  return writeAgain(desk.value.panel, { signed, received: files, ageIdentity: chair.ageIdentity, name, resultPath });
}

interface ReadResult extends OpenedPanel {
  readonly opened: OpenedResult;
}

async function readResult({ laptop, path, reader }: ResultOrder): Promise<Result<ReadResult, FileError | StateError>> {
  const refused = (refusal: ResultRefusal) => err({ kind: 'result-refused', name: basename(path), refusal } as const);
  const bytes = await readCapped(path, RESULT_BYTES);
  if (!bytes.ok) return bytes.error.kind === 'gone' ? err({ kind: 'file-gone', name: basename(path) }) : refused({ kind: 'unreadable' });
  const bundleId = claimedBundleOf(bytes.value);
  if (!bundleId.ok) return refused(bundleId.error);
  const panel = await openPanel(
    bundlesOf(laptop, () => undefined),
    bundleId.value,
  );
  if (!panel.ok) return panel.error.kind === 'bundle-unknown' ? err({ kind: 'bundle-of-result-unknown', bundleId: bundleId.value }) : panel;
  const opened = await openResult(panel.value.panel, bytes.value, await dossierFor(panel.value.panel, path, reader));
  return opened.ok ? ok({ ...panel.value, opened: opened.value }) : refused(opened.error);
}

/** The dossier beside a result, for a reader to whom it was sealed. */
async function dossierFor(panel: PanelBundle, path: string, reader: UnlockedIdentity | null): Promise<DossierAtHand | null> {
  if (reader === null || !isOnRosterAs(panel, reader.thumbprint, 'secretariat', 'secretariat-deputy')) return null;
  const bytes = await readCapped(dossierBeside(path), DOSSIER_BYTES);
  return bytes.ok ? { bytes: bytes.value, ageIdentity: reader.ageIdentity } : null;
}
