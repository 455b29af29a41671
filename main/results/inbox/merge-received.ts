import { err, ok, type Result } from '#shared/base/result.ts';
import { checkScoreFile } from '#shared/domain/panel/merging/check-score-file.ts';
import type { CheckedScoreFile } from '#shared/domain/panel/merging/checked-score-file.ts';
import { type JurorProgress, progressOf } from '#shared/domain/panel/result/completeness.ts';
import { resolutionsIn } from '#shared/domain/panel/decisions/resolutions.ts';
import { type Merge, mergeScoreFiles, type RejectedFile } from '#shared/domain/panel/merging/merge.ts';
import { matchPacks, type PackVerdict, type ReceivedPack } from '#shared/domain/panel/merging/evidence-packs.ts';
import type { Rejection } from '#shared/domain/panel/merging/outcome.ts';
import type { Decision } from '#shared/domain/panel/result/result.ts';
import { openScoreFile } from '../../score-files/open-score-file.ts';
import { examinePack } from './examine-pack.ts';
import type { PanelBundle } from '../panel-bundle.ts';

/** A score file that fits the bundle, packed, with its exact text for the dossier. */
export interface FittingFile {
  readonly checked: CheckedScoreFile;
  readonly text: string;
}

/** A merge of the files of one bundle, with everybody's progress and the exact texts of the files that count. */
export interface PanelMerge {
  readonly merge: Merge;
  /** One for each distinct evidence pack, ordered by its digest; none of them changes the merge. */
  readonly packs: readonly PackVerdict[];
  readonly progress: readonly JurorProgress[];
  /** In the order of `merge.counted`; empty when texts were not asked for. */
  readonly texts: readonly string[];
  /** By payload digest, the texts of files that contradict another one; empty when texts were not asked for. */
  readonly disputed: ReadonlyMap<string, string>;
}

/** A merge without texts. */
export type MergedFiles = Omit<PanelMerge, 'texts' | 'disputed'>;

/** A received file by the SHA-256 of the bytes that came, which whoever gives it out answers for; `bytes` null when they can no longer be read, or are no longer those. */
export interface ReceivedFile {
  readonly received: string;
  readonly bytes: Uint8Array | null;
}

/**
 * What a merge starts from: files that were received, files known to be rejected, evidence packs known to be whole, and what the panel decided so far,
 * on contradicting files above all.
 */
export interface Received {
  readonly files: AsyncIterable<ReceivedFile> | Iterable<ReceivedFile>;
  readonly rejected: readonly RejectedFile[];
  readonly packs?: readonly ReceivedPack[];
  readonly decisions?: readonly Decision[];
}

const UNREADABLE = err<Rejection>({ reason: 'unreadable', at: null });

/** Opens one file and holds it against the bundle: all that can be said of it alone. `received` is the digest of its bytes, where it is known already. */
export async function examineFile(
  bundle: PanelBundle,
  bytes: Uint8Array,
  ageIdentity: string | null,
  received?: string,
): Promise<Result<FittingFile, Rejection>> {
  const opened = await openScoreFile(bytes, { keyOf: bundle.roster.keyOf, ageIdentity }, received);
  if (!opened.ok) return opened;
  const checked = checkScoreFile(bundle.plan, opened.value);
  return checked.ok ? ok({ checked: checked.value, text: opened.value.text }) : err(checked.error);
}

/** What one file proved to be. */
export type Examined = Result<CheckedScoreFile | ReceivedPack, Rejection>;

/** Tells of one file what can be said of it alone; `received` is the digest of its bytes. */
export type Examine = (received: string, bytes: Uint8Array) => Promise<Examined>;

/** Whether a file proved to be an evidence pack. */
export function isPack(file: CheckedScoreFile | ReceivedPack): file is ReceivedPack {
  return 'index' in file;
}

/** Opens, checks and merges files one after another; of each only the packed marks are kept, and its text where the dossier needs it. */
export async function mergeReceived(
  bundle: PanelBundle,
  received: Received,
  ageIdentity: string | null,
  keepTexts: boolean,
): Promise<PanelMerge> {
  const texts = new Map<string, string>();
  const merged = await mergeExamined(bundle, received, async (digest, bytes) => {
    const examined = await examineFile(bundle, bytes, ageIdentity, digest);
    if (!examined.ok) return examinePack(bundle, bytes, ageIdentity, examined.error);
    const { checked, text } = examined.value;
    if (keepTexts) texts.set(checked.payload, text);
    return ok(checked);
  });
  const disputed = [...merged.merge.disputes.values()].flat();
  return {
    ...merged,
    texts: merged.merge.counted.flatMap((file) => texts.get(file.payload) ?? []),
    disputed: new Map(disputed.flatMap((payload) => (keepTexts ? [[payload, texts.get(payload) ?? ''] as const] : []))),
  };
}

/** Merges files as `examine` finds each; bytes that are lost count as unreadable. */
export async function mergeExamined(
  bundle: PanelBundle,
  { files, rejected: known, packs: held = [], decisions = [] }: Received,
  examine: Examine,
): Promise<MergedFiles> {
  const checked: CheckedScoreFile[] = [];
  const rejected = [...known];
  const packs = [...held];
  for await (const { received, bytes } of files) {
    const examined = bytes === null ? UNREADABLE : await examine(received, bytes);
    if (!examined.ok) rejected.push({ received, rejection: examined.error });
    else if (isPack(examined.value)) packs.push(examined.value);
    else checked.push(examined.value);
  }
  const merge = mergeScoreFiles(checked, rejected, bundle.plan.facts.deadline, resolutionsIn(decisions));
  return { merge, packs: matchPacks(packs, checked, merge.files), progress: progressOf(bundle.plan, merge.counted) };
}

/** Files that were examined once, and the exact texts of the score files among them. */
export interface ExaminedFiles {
  readonly examine: Examine;
  /** The text of the score file with this payload; null for one that was not examined here. */
  readonly textOf: (payload: string) => string | null;
}

/**
 * Remembers what each file was found to be, by its digest, so that a panel that grows by one file opens only that one. Texts are kept as bytes, outside what a
 * worker's memory is limited to.
 */
export function rememberingExaminer(bundle: PanelBundle, ageIdentity: string | null): ExaminedFiles {
  const known = new Map<string, Examined>();
  const texts = new Map<string, Buffer>();
  const examineOnce = async (received: string, bytes: Uint8Array): Promise<Examined> => {
    const examined = await examineFile(bundle, bytes, ageIdentity, received);
    if (!examined.ok) return examinePack(bundle, bytes, ageIdentity, examined.error);
    const { checked, text } = examined.value;
    texts.set(checked.payload, Buffer.from(text, 'latin1'));
    return ok(checked);
  };
  return {
    examine: async (received, bytes) => {
      const found = known.get(received) ?? (await examineOnce(received, bytes));
      known.set(received, found);
      return found;
    },
    textOf: (payload) => texts.get(payload)?.toString('latin1') ?? null,
  };
}

/** Opens one file as the score file or the evidence pack that it proves to be by its content, whatever it is called. */
export async function examineArrival(
  bundle: PanelBundle,
  bytes: Uint8Array,
  ageIdentity: string | null,
  received?: string,
): Promise<Examined> {
  const examined = await examineFile(bundle, bytes, ageIdentity, received);
  return examined.ok ? ok(examined.value.checked) : examinePack(bundle, bytes, ageIdentity, examined.error);
}
