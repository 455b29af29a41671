import { basename } from 'node:path';
import { readCapped } from '#main/disk/read-capped.ts';
import { type Written, writeVerified } from '#main/disk/write-verified.ts';
import { writeRecapCsv } from '#main/exports/write-csv-recap.ts';
import { writeRecapXlsx } from '#main/exports/write-xlsx-recap.ts';
import type { UnlockedIdentity } from '#main/identity/private-keys.ts';
import { DOSSIER_BYTES, dossierBeside } from '#main/results/dossier.ts';
import { claimedBundleOf, type DossierAtHand, type OpenedResult, openResult, RESULT_BYTES } from '#main/results/open-result.ts';
import { isOnRosterAs, type PanelBundle } from '#main/results/panel-bundle.ts';
import type { Language } from '#shared/base/language.ts';
import { err, ok, type Result } from '#shared/base/result.ts';
import type { FileError, StateError, WriteError } from '#shared/formats/errors.ts';
import type { ResultRefusal } from '#shared/formats/refusal.ts';
import type { PanelResult } from '#shared/domain/panel/result.ts';
import { bundlesOf, type Laptop, openPanel, type OpenedPanel } from './laptop.ts';

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
  readonly recount: OpenedResult['recount'];
}

/** Verifies a result against its bundle and counts it again where its dossier can be opened. */
export async function showResult(order: ResultOrder): Promise<Result<ShownResult, FileError | StateError>> {
  const read = await readResult(order);
  if (!read.ok) return read;
  const { signed, recount } = read.value.opened;
  return ok({ result: signed.content, payloadSha256: signed.payloadSha256, signers: signed.signers, recount });
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
