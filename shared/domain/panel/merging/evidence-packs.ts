import { byCodeUnits } from '../../../base/order.ts';
import type { CheckedScoreFile } from './checked-score-file.ts';
import { type EvidenceIndex, matchNamed } from '../sheet/evidence.ts';
import type { FileVerdict } from './merge.ts';
import type { PackOutcome, ReceivedOutcome, Rejection } from './outcome.ts';
import type { PanelPlan } from './panel-plan.ts';

/** An evidence pack that is whole and claims to be of this panel, by the SHA-256 of the bytes that came. */
export interface ReceivedPack {
  readonly received: string;
  readonly index: EvidenceIndex;
}

/** What became of one received evidence pack; juror, revision and payload are what the pack says of itself, null for a rejected one. */
export interface PackVerdict extends Omit<FileVerdict, 'outcome'> {
  readonly outcome: PackOutcome;
}

/** What became of one received file, a score file or an evidence pack. */
export interface ReceivedVerdict extends Omit<FileVerdict, 'outcome'> {
  readonly outcome: ReceivedOutcome;
}

/** Why a pack cannot be of this panel, whatever score file comes; null when it can be. */
export function findPackMisplacement(plan: PanelPlan, index: EvidenceIndex): Rejection | null {
  const { competitionId, stageId, bundleId, ancestors } = plan.facts;
  if (index.competitionId !== competitionId) return { reason: 'other-competition', at: index.competitionId };
  if (index.stageId !== stageId) return { reason: 'other-stage', at: index.stageId };
  if (index.bundleId !== bundleId && !ancestors.includes(index.bundleId)) return { reason: 'other-bundle', at: null };
  return plan.assigned.has(index.juror) ? null : { reason: 'pack-of-unknown-juror', at: null };
}

/**
 * Matches packs with the score files that were received: a function of the two sets, the same for every order of arrival.
 * Of several packs with one content the first by digest stands for all, the others are duplicates. Nothing here changes what counts.
 */
export function matchPacks(
  packs: Iterable<ReceivedPack>,
  checked: readonly CheckedScoreFile[],
  files: readonly FileVerdict[],
): readonly PackVerdict[] {
  const signed = new Map(checked.map((file) => [file.payload, file]));
  const standing = standingOf(files);
  const seen = new Set<string>();
  const distinct = new Map([...packs].map((pack) => [pack.received, pack]));
  return [...distinct.values()].sort(byCodeUnits(({ received }) => received)).map((pack) => {
    const content = JSON.stringify(pack.index);
    if (seen.has(content)) return verdictOn(pack, { kind: 'duplicate' });
    seen.add(content);
    const { scoreFile } = pack.index;
    return verdictOn(pack, outcomeOf(pack.index, signed.get(scoreFile), standing.get(scoreFile)));
  });
}

type Standing = 'accepted' | 'superseded' | 'conflict';

/** What became of each payload, of which one file stands for all its duplicates. */
function standingOf(files: readonly FileVerdict[]): ReadonlyMap<string, Standing> {
  return new Map(
    files.flatMap(({ payload, outcome: { kind } }) =>
      payload === null || kind === 'duplicate' || kind === 'rejected' ? [] : [[payload, kind] as const],
    ),
  );
}

function outcomeOf(index: EvidenceIndex, signed: CheckedScoreFile | undefined, standing: Standing | undefined): PackOutcome {
  if (signed === undefined || standing === undefined) return { kind: 'evidence-waiting' };
  if (matchNamed(index, signed).kind !== 'matches') return { kind: 'rejected', rejection: { reason: 'pack-differs', at: null } };
  if (standing === 'accepted') return { kind: 'evidence', files: new Set(index.files.map(({ sha256 }) => sha256)).size };
  return { kind: 'evidence-idle', because: standing };
}

function verdictOn({ received, index }: ReceivedPack, outcome: PackOutcome): PackVerdict {
  if (outcome.kind === 'rejected') return { received, outcome, notes: [], juror: null, revision: null, payload: null };
  return { received, outcome, notes: [], juror: index.juror, revision: index.revision, payload: index.scoreFile };
}
