import { err, ok, type Result } from '#shared/base/result.ts';
import type { PanelPlan } from '#shared/domain/panel/merging/panel-plan.ts';
import type { ScoreFile, ScoreSheet } from '#shared/domain/panel/sheet/score-sheet.ts';
import type { EvidenceError, StateError, WriteError } from '#shared/formats/errors.ts';
import { codeOf } from '#shared/formats/fingerprint.ts';
import type { Disk } from '../disk/folders.ts';
import { type FindEvidence, gatherEvidence, packOfScoreFile } from '../evidence/pack-of-score-file.ts';
import type { SigningKey } from '../signing/keys.ts';
import { sign } from '../signing/sign.ts';
import type { KeyResolver } from '../signing/verify.ts';
import { openScoreFile } from './open-score-file.ts';
import { prepareSheets } from './prepare-sheets.ts';
import type { CopyLabel, SignedCopies, SignedReceipt } from './signed-copies.ts';
import { type WrittenScoreFile, writeScoreFile } from './write-score-file.ts';

/** Everything that signing one score file depends on. */
export interface SigningOrder {
  readonly plan: PanelPlan;
  readonly juror: SigningKey;
  /** The roster's keys, with which the signed file is verified before it is handed out. */
  readonly keyOf: KeyResolver;
  readonly sheets: readonly ScoreSheet[];
  /** The declaration's text as the juror accepted it. */
  readonly declaration: string;
  /** age recipients of every chair and deputy; null writes the file without a seal. */
  readonly sealTo: readonly string[] | null;
  /** Whether the juror, also a chair, had opened others' files by now. */
  readonly afterOpening: boolean;
  /** UTC, ISO 8601 with milliseconds. */
  readonly createdAt: string;
  /** Finds the photos and files that the visits name. */
  readonly evidence: FindEvidence;
  /** Where the file is to be written; its evidence pack comes beside it. */
  readonly path: string;
  /** The disk it is written to; this laptop's own when left out. */
  readonly disk?: Disk;
}

/** The part of the kept copies that signing needs. */
export type RevisionShelf = Pick<SignedCopies, 'latest' | 'keep' | 'forget'>;

/** A score file that was written, with its evidence pack and its receipt. */
export interface SignedScoreFile extends WrittenScoreFile {
  readonly receipt: SignedReceipt;
}

/**
 * Signs a juror's sheets as the next revision, seals them, keeps a copy, writes the file with its evidence and reads both again. Refused while an assigned sheet
 * is missing or not complete, or a photo or file that a visit names is gone.
 * The copy comes first, so that a revision whose file may have left the laptop is never used again; it is dropped when the file is not there.
 */
export async function signScoreFile(
  order: SigningOrder,
  copies: RevisionShelf,
): Promise<Result<SignedScoreFile, StateError | EvidenceError | WriteError>> {
  const { plan, juror } = order;
  if (!plan.assigned.has(juror.thumbprint)) return err({ kind: 'not-your-role', role: 'juror' });
  const sheets = prepareSheets(plan, juror.thumbprint, order.sheets);
  if (!sheets.ok) return sheets;
  const gathered = await gatherEvidence(sheets.value, order.evidence);
  if (!gathered.ok) return gathered;
  const owner = { competitionId: plan.facts.competitionId, stageId: plan.facts.stageId, juror: juror.thumbprint };
  const file = scoreFileOf(order, sheets.value, await copies.latest(owner));
  const text = await sign('score', file, juror);
  const label = { revision: file.revision, payloadSha256: await payloadDigest(text, order.keyOf), sealed: order.sealTo !== null };
  const kept = await copies.keep(owner, label, text);
  if (!kept.ok) {
    if (kept.error.kind === 'not-confirmed') await copies.forget(owner, label);
    return kept;
  }
  const evidence = await packOfScoreFile(file, label.payloadSha256, gathered.value);
  const written = await writeScoreFile(order.path, { text, evidence }, order.sealTo, order.disk);
  if (written.ok) return ok({ ...written.value, receipt: { ...label, code: codeOf(label.payloadSha256), createdAt: file.createdAt } });
  if (written.error.kind !== 'not-confirmed') await copies.forget(owner, label);
  return written;
}

function scoreFileOf(order: SigningOrder, sheets: readonly ScoreSheet[], latest: CopyLabel | null): ScoreFile {
  const { competitionId, stageId, bundleId, stageDigest } = order.plan.facts;
  return {
    formatVersion: 1,
    competitionId,
    stageId,
    bundleId,
    stageDigest,
    juror: order.juror.thumbprint,
    revision: (latest?.revision ?? 0) + 1,
    previous: latest?.payloadSha256 ?? null,
    createdAt: order.createdAt,
    declaration: { accepted: true, text: order.declaration },
    afterOpening: order.afterOpening,
    sheets: [...sheets],
  };
}

/** Opens what was just signed as its receiver will; a file of our own that does not verify is a bug and throws. */
async function payloadDigest(text: string, keyOf: KeyResolver): Promise<string> {
  const opened = await openScoreFile(Buffer.from(text, 'utf8'), { keyOf, ageIdentity: null });
  if (!opened.ok) throw new Error(`a score file just signed does not verify: ${opened.error.reason}`);
  return opened.value.payload;
}
