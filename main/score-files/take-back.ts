import { err, ok, type Result } from '#shared/base/result.ts';
import { matchEvidence } from '#shared/domain/panel/sheet/evidence.ts';
import type { ScoreFile, ScoreSheet } from '#shared/domain/panel/sheet/score-sheet.ts';
import type { EvidenceError, FileError, WriteError } from '#shared/formats/errors.ts';
import type { EvidenceStore } from '../evidence/evidence-store.ts';
import { openEvidencePack } from '../evidence/open-evidence-pack.ts';
import type { UnlockedIdentity } from '../identity/private-keys.ts';
import type { KeyResolver } from '../signing/verify.ts';
import { openScoreFile, type ScoreFileText } from './open-score-file.ts';
import type { CopyOwner, SignedCopies } from './signed-copies.ts';

/** What a juror signed, as it goes back into their work. */
export interface SignedSheets {
  readonly revision: number;
  /** UTC, ISO 8601 with milliseconds. */
  readonly createdAt: string;
  readonly sheets: readonly ScoreSheet[];
}

/** What came of a score file that was handed back: its sheets, and how many photos and files of its visits are here again. */
export interface TakenBack extends SignedSheets {
  readonly evidence: number;
}

/** A score file as it lies on a stick, with the evidence pack beside it where there is one. */
export interface HandedBack {
  /** Name of the file, for the error. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly pack: Uint8Array | null;
}

/** Whose work, and where what is taken back goes. */
export interface TakingBack {
  readonly owner: CopyOwner;
  readonly juror: UnlockedIdentity;
  readonly keyOf: KeyResolver;
  readonly copies: Pick<SignedCopies, 'keep'>;
  readonly evidence: Pick<EvidenceStore, 'keep'>;
}

/** The sheets of a juror's newest signed copy that can still be read; null when there is none. */
export async function newestSignedSheets(
  copies: Pick<SignedCopies, 'receipts' | 'copy'>,
  owner: CopyOwner,
  keyOf: KeyResolver,
): Promise<SignedSheets | null> {
  const newest = (await copies.receipts(owner, keyOf)).at(-1);
  const copy = newest === undefined ? null : await copies.copy(owner, newest.revision, keyOf);
  return copy === null ? null : sheetsOf(copy.file);
}

/**
 * Takes a score file back that its own juror signed: its copy and the evidence beside it are kept again, so that the next revision follows it. Refused when it
 * does not verify, is another juror's, or of another competition or stage.
 */
export async function takeBackScoreFile(
  { name, bytes, pack }: HandedBack,
  { owner, juror, keyOf, copies, evidence }: TakingBack,
): Promise<Result<TakenBack, FileError | EvidenceError | WriteError>> {
  const opened = await openScoreFile(bytes, { keyOf, ageIdentity: juror.ageIdentity });
  if (!opened.ok) return err({ kind: 'score-file-refused', name, rejection: opened.error });
  const { file, payload, sealed, text } = opened.value;
  if (file.juror !== owner.juror) return err({ kind: 'score-file-of-another', name });
  if (file.competitionId !== owner.competitionId || file.stageId !== owner.stageId) {
    const reason = file.competitionId === owner.competitionId ? 'other-stage' : 'other-competition';
    return err({ kind: 'score-file-refused', name, rejection: { reason, at: null } });
  }
  const back = pack === null ? ok(0) : await keepEvidence(opened.value, pack, { juror, evidence });
  if (!back.ok) return back;
  const kept = await copies.keep(owner, { revision: file.revision, payloadSha256: payload, sealed }, text);
  return kept.ok ? ok({ ...sheetsOf(file), evidence: back.value }) : kept;
}

/** Keeps the files of a pack again; one that does not go with the score file is passed over, for the scores stand without it. */
async function keepEvidence(
  signed: ScoreFileText,
  bytes: Uint8Array,
  { juror, evidence }: Pick<TakingBack, 'juror' | 'evidence'>,
): Promise<Result<number, EvidenceError | WriteError>> {
  const pack = await openEvidencePack(bytes, juror.ageIdentity);
  if (!pack.ok || matchEvidence(pack.value.index, signed).kind !== 'matches') return ok(0);
  const { index, files } = pack.value;
  for (const { sha256, name, metadataKept } of index.files) {
    const held = files.get(sha256) ?? Buffer.alloc(0);
    const kept = await evidence.keep(juror.thumbprint, { name, bytes: held, keepMetadata: metadataKept });
    if (!kept.ok) return kept;
  }
  return ok(index.files.length);
}

function sheetsOf({ revision, createdAt, sheets }: ScoreFile): SignedSheets {
  return { revision, createdAt, sheets };
}
