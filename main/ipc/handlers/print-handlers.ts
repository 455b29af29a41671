import { cardDocument } from '#main/printing/card-document.ts';
import { receiptDocument } from '#main/printing/juror/receipt-document.ts';
import { sheetsDocument } from '#main/printing/sheets/sheets-document.ts';
import type { SignedAs } from '#main/printing/sheets/sheets-to-print.ts';
import type { SignedCopies, SignedReceipt } from '#main/score-files/signed-copies.ts';
import { openPanel, type OpenedPanel } from '#main/work/laptop.ts';
import { err } from '#shared/base/result.ts';
import type { Language } from '#shared/base/language.ts';
import { codeOf } from '#shared/formats/fingerprint.ts';
import type { InputOf, OutputOf } from '#shared/ipc/channel.ts';
import type { Contract } from '#shared/ipc/contract.ts';
import { formatLocalTime } from '#shared/text/dates.ts';
import type { Desk } from '../desk.ts';
import type { HandlerGroup } from '../handlers.ts';
import { printOut } from '../print-out.ts';

/** What printing stands on beside the desk: the language of what is printed, and the copies of what was signed. */
export interface PrintParts {
  readonly desk: Desk;
  readonly copies: SignedCopies;
  readonly language: () => Language;
}

/** Everything that is put on paper. */
export function printHandlers(parts: PrintParts): HandlerGroup<'print'> {
  return {
    'print:sheets': (input) => printSheets(parts, input),
    'print:receipt': (input) => printReceipt(parts, input),
    'print:card': (input) => printCard(parts, input),
  };
}

async function printSheets(
  { desk, copies, language }: PrintParts,
  { bundleId, juror, entries, sheets, revision, to }: InputOf<Contract['print:sheets']>,
): Promise<OutputOf<Contract['print:sheets']>> {
  const key = desk.identities.key(juror);
  if (!key.ok) return key;
  const opened = await openPanel(desk.bundles, bundleId);
  if (!opened.ok) return opened;
  const { stage, proposals } = opened.value.bundle;
  const wanted = new Set(entries);
  const order = {
    stage,
    code: codeOf(bundleId),
    juror: key.value.person,
    proposals: proposals.filter(({ entry }) => wanted.has(entry)),
    sheets: sheets === null ? null : new Map(sheets.map((sheet) => [sheet.entry, sheet])),
    signed: revision === null ? null : await signedAs(copies, opened.value, juror, revision),
    language: language(),
  };
  return printOut(desk, sheetsDocument(order), to);
}

async function signedAs(copies: SignedCopies, opened: OpenedPanel, juror: string, revision: number): Promise<SignedAs | null> {
  const receipt = await receiptOf(copies, opened, juror, revision);
  return receipt === null ? null : { revision, code: receipt.code };
}

async function receiptOf(copies: SignedCopies, { panel }: OpenedPanel, juror: string, revision: number): Promise<SignedReceipt | null> {
  const { competitionId, stageId } = panel.plan.facts;
  const receipts = await copies.receipts({ competitionId, stageId, juror }, panel.roster.keyOf);
  return receipts.find((one) => one.revision === revision) ?? null;
}

async function printReceipt(
  { desk, copies, language }: PrintParts,
  { bundleId, juror, revision, at, to }: InputOf<Contract['print:receipt']>,
): Promise<OutputOf<Contract['print:receipt']>> {
  const key = desk.identities.key(juror);
  if (!key.ok) return key;
  const opened = await openPanel(desk.bundles, bundleId);
  if (!opened.ok) return opened;
  const receipt = await receiptOf(copies, opened.value, juror, revision);
  if (receipt === null) return err({ kind: 'file-gone', name: `r${revision}` });
  const { stage } = opened.value.bundle;
  const signedAt = formatLocalTime(at.local, at.zone, language());
  const order = { receipt, juror: key.value.person, stage, bundleCode: codeOf(bundleId), signedAt, language: language() };
  return printOut(desk, receiptDocument(order), to);
}

async function printCard(
  { desk, language }: PrintParts,
  { thumbprint, to }: InputOf<Contract['print:card']>,
): Promise<OutputOf<Contract['print:card']>> {
  const card = await desk.identities.card(thumbprint);
  return card.ok ? printOut(desk, cardDocument(card.value, language()), to) : card;
}
