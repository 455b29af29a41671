import fs from 'node:fs/promises';
import { join } from 'node:path';
import { sortedCodeUnits } from '#shared/base/order.ts';
import type { Result } from '#shared/base/result.ts';
import type { ScoreFile } from '#shared/domain/panel/sheet/score-sheet.ts';
import type { WriteError } from '#shared/formats/errors.ts';
import { codeOf } from '#shared/formats/fingerprint.ts';
import { readCapped } from '../disk/read-capped.ts';
import { ensureFolder, syncFolder } from '../disk/folders.ts';
import { orAbsent } from '../disk/or-absent.ts';
import { writeVerified } from '../disk/write-verified.ts';
import { sha256 } from '../signing/digest.ts';
import type { KeyResolver } from '../signing/verify.ts';
import { openScoreFile, SCORE_FILE_BYTES } from './open-score-file.ts';

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

/** A copy whose signature holds and whose payload is the one its label names. */
export interface SignedCopy {
  readonly label: CopyLabel;
  readonly text: string;
  readonly file: ScoreFile;
}

/** Copies, without seal, of what jurors signed on this laptop, and receipts for them. */
export interface SignedCopies {
  /** By revision; a copy that was damaged has no receipt. */
  receipts(owner: CopyOwner, keyOf: KeyResolver): Promise<readonly SignedReceipt[]>;
  /** One copy by its revision; null when there is none or it was damaged. */
  copy(owner: CopyOwner, revision: number, keyOf: KeyResolver): Promise<SignedCopy | null>;
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
      const copies = await Promise.all(labels.map((label) => readCopy(placeOf(owner), label, keyOf)));
      return copies.flatMap((copy) => (copy === null ? [] : [receiptOf(copy)]));
    },
    copy: async (owner, revision, keyOf) => {
      const label = (await labelsIn(placeOf(owner))).find((one) => one.revision === revision);
      return label === undefined ? null : readCopy(placeOf(owner), label, keyOf);
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
  const names = await orAbsent(fs.readdir(place), []);
  return sortedCodeUnits(names).flatMap((name) => {
    const [, revision, payloadSha256, seal] = NAME.exec(name) ?? [];
    return payloadSha256 === undefined ? [] : [{ revision: Number(revision), payloadSha256, sealed: seal === 'sealed' }];
  });
}

function receiptOf({ label, file }: SignedCopy): SignedReceipt {
  return { ...label, code: codeOf(label.payloadSha256), createdAt: file.createdAt };
}

async function readCopy(place: string, label: CopyLabel, keyOf: KeyResolver): Promise<SignedCopy | null> {
  const bytes = await readCapped(join(place, nameOf(label)), SCORE_FILE_BYTES);
  const opened = bytes.ok ? await openScoreFile(bytes.value, { keyOf, ageIdentity: null }) : bytes;
  if (!opened.ok || opened.value.payload !== label.payloadSha256) return null;
  return { label, text: opened.value.text, file: opened.value.file };
}
