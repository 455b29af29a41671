import fs from 'node:fs/promises';
import { join } from 'node:path';
import { sortedCodeUnits } from '#shared/base/order.ts';
import type { Result } from '#shared/base/result.ts';
import type { WriteError } from '#shared/formats/errors.ts';
import { codeOf } from '#shared/formats/fingerprint.ts';
import { readCapped } from '../disk/read-capped.ts';
import { ensureFolder, syncFolder } from '../disk/folders.ts';
import { writeVerified } from '../disk/write-verified.ts';
import { sha256 } from '../signing/digest.ts';
import type { KeyResolver } from '../signing/verify.ts';
import { openScoreFile, SCORE_FILE_BYTES, type ScoreFileText } from './open-score-file.ts';

/** Whose copies, of which stage: revisions run on when a successor bundle replaces the first. */
export interface CopyOwner {
  readonly competitionId: string;
  readonly stageId: string;
  readonly juror: string;
}

/** What names a copy: its revision, the digest of its payload, and whether it was handed out sealed. */
export interface CopyLabel {
  readonly revision: number;
  readonly payloadSha256: string;
  readonly sealed: boolean;
}

/** A signed score file as its juror keeps it. */
export interface SignedReceipt extends CopyLabel {
  /** Eight characters of the payload to compare aloud. */
  readonly code: string;
  readonly createdAt: string;
}

/** Copies, without seal, of what jurors signed on this laptop, and receipts for them. */
export interface SignedCopies {
  /** By revision; a copy that was damaged has no receipt. */
  receipts(owner: CopyOwner, keyOf: KeyResolver): Promise<readonly SignedReceipt[]>;
  /** The newest copy by its label, readable or not, so that no revision is used twice; null when there is none. */
  latest(owner: CopyOwner): Promise<CopyLabel | null>;
  keep(owner: CopyOwner, label: CopyLabel, text: string): Promise<Result<unknown, WriteError>>;
  /** Removes a copy of a file that never left this laptop. */
  forget(owner: CopyOwner, label: CopyLabel): Promise<void>;
}

const NAME = /^(\d{6})-([0-9a-f]{64})-(sealed|open)\.mfscore$/;

/** The copies kept under a folder. */
export function openSignedCopies(folder: string): SignedCopies {
  const placeOf = ({ competitionId, stageId, juror }: CopyOwner): string => join(folder, sha256(`${competitionId}/${stageId}`), juror);
  return {
    receipts: async (owner, keyOf) => {
      const labels = await labelsIn(placeOf(owner));
      const receipts = await Promise.all(labels.map((label) => readReceipt(placeOf(owner), label, keyOf)));
      return receipts.filter((receipt) => receipt !== null);
    },
    latest: async (owner) => (await labelsIn(placeOf(owner))).at(-1) ?? null,
    keep: async (owner, label, text) => {
      const made = await ensureFolder(placeOf(owner));
      return made.ok ? writeVerified(join(placeOf(owner), nameOf(label)), text, { mode: 0o600 }) : made;
    },
    forget: async (owner, label) => {
      await fs.rm(join(placeOf(owner), nameOf(label)), { force: true });
      await syncFolder(placeOf(owner));
    },
  };
}

function nameOf({ revision, payloadSha256, sealed }: CopyLabel): string {
  return `${String(revision).padStart(6, '0')}-${payloadSha256}-${sealed ? 'sealed' : 'open'}.mfscore`;
}

async function labelsIn(place: string): Promise<readonly CopyLabel[]> {
  const names = await fs.readdir(place).catch(() => []);
  return sortedCodeUnits(names).flatMap((name) => {
    const [, revision, payloadSha256, seal] = NAME.exec(name) ?? [];
    return payloadSha256 === undefined ? [] : [{ revision: Number(revision), payloadSha256, sealed: seal === 'sealed' }];
  });
}

async function readReceipt(place: string, label: CopyLabel, keyOf: KeyResolver): Promise<SignedReceipt | null> {
  const copy = await readCopy(join(place, nameOf(label)), keyOf);
  return copy?.payload === label.payloadSha256 ? { ...label, code: codeOf(copy.payload), createdAt: copy.file.createdAt } : null;
}

async function readCopy(path: string, keyOf: KeyResolver): Promise<ScoreFileText | null> {
  const bytes = await readCapped(path, SCORE_FILE_BYTES);
  const opened = bytes.ok ? await openScoreFile(bytes.value, { keyOf, ageIdentity: null }) : bytes;
  return opened.ok ? opened.value : null;
}
