import type { CheckedScoreFile } from '#shared/domain/panel/merging/checked-score-file.ts';
import { findClosingObstacles, nameObstacles, openObstacles } from '#shared/domain/panel/result/close-decisions.ts';
import { resolutionsIn } from '#shared/domain/panel/decisions/resolutions.ts';
import { buildPanelResult, inputsOf } from '#shared/domain/panel/result/panel-result.ts';
import type { Decision, PanelResult } from '#shared/domain/panel/result/result.ts';
import { encodeExact } from '#shared/formats/canonical.ts';
import type { Dossier } from '#shared/formats/chair/dossier.ts';
import { isExactResult } from '#shared/formats/chair/exact-result.ts';
import { resultSchema } from '#shared/formats/chair/result.ts';
import { sha256 } from '../signing/digest.ts';
import { lotOf } from '../signing/lot.ts';
import type { Signed } from '../signing/verify.ts';
import { mergeReceived, type ReceivedFile } from './inbox/merge-received.ts';
import type { PanelBundle } from './panel-bundle.ts';

/**
 * Computes a result again from the score files of its dossier, each verified anew, and compares it to the byte, and holds its decisions against
 * the scores that are missing or late; null when it is the same, else the first place that differs.
 */
export async function findRecountDifference(
  bundle: PanelBundle,
  { content: result, payloadSha256 }: Signed<PanelResult>,
  dossier: Dossier,
): Promise<string | null> {
  if (dossier.result !== payloadSha256) return 'dossier';
  const given = await mergeReceived(bundle, { files: filesOf(dossier.files), rejected: [] }, null, false);
  if (given.merge.counted.length !== dossier.files.length) return 'inputs';
  const { counted } = given.merge;
  if (JSON.stringify(inputsOf(counted)) !== JSON.stringify(result.inputs)) return 'inputs';
  const again = buildPanelResult(bundle.plan, counted, result, { lotOf, disputes: null });
  if (!again.ok) return again.error.kind === 'decisions-outdated' ? 'decisions' : 'ranking';
  if (sha256(encodeExact(resultSchema, again.value, isExactResult)) !== payloadSha256) return firstDifference(result, again.value);
  const obstacles = nameObstacles(findClosingObstacles(given.progress, counted, bundle.plan.facts.deadline));
  const isDecided = openObstacles(obstacles, result.decisions).length === 0 && areChosen(counted, result.decisions);
  return isDecided ? null : 'decisions';
}

/** Whether no file counts that the panel set aside for another one, or for none. */
function areChosen(counted: readonly CheckedScoreFile[], decisions: readonly Decision[]): boolean {
  const resolutions = resolutionsIn(decisions);
  return counted.every(({ juror, payload }) => {
    const resolution = resolutions.get(juror);
    return resolution === undefined || payload === resolution.chosen || !resolution.among.includes(payload);
  });
}

function* filesOf(texts: readonly string[]): Generator<ReceivedFile> {
  for (const text of texts) {
    const bytes = Buffer.from(text, 'utf8');
    yield { received: sha256(bytes), bytes };
  }
}

function firstDifference(stated: PanelResult, again: PanelResult): string {
  const row = stated.ranking.findIndex((line, index) => JSON.stringify(line) !== JSON.stringify(again.ranking[index]));
  if (JSON.stringify(stated.completeness) !== JSON.stringify(again.completeness)) return 'completeness';
  if (row >= 0) return stated.ranking[row]?.entry ?? 'ranking';
  return JSON.stringify(stated.decided) === JSON.stringify(again.decided) ? 'ranking' : 'decided';
}
