import { areDecidedOn, findClosingObstacles } from '#shared/domain/panel/close-decisions.ts';
import { buildPanelResult } from '#shared/domain/panel/panel-result.ts';
import type { PanelResult } from '#shared/domain/panel/result.ts';
import { encodeExact } from '#shared/formats/canonical.ts';
import type { Dossier } from '#shared/formats/dossier.ts';
import { resultSchema } from '#shared/formats/result.ts';
import { sha256 } from '../signing/digest.ts';
import type { Signed } from '../signing/verify.ts';
import { mergeReceived, type ReceivedFile } from './merge-received.ts';
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
  const again = buildPanelResult(bundle.plan, given.merge.counted, result);
  if (!again.ok) return 'ranking';
  if (sha256(encodeExact(resultSchema, again.value)) !== payloadSha256) return firstDifference(result, again.value);
  const obstacles = findClosingObstacles(given.progress, given.merge.counted, bundle.plan.facts.deadline);
  return areDecidedOn(obstacles, result.decisions) ? null : 'decisions';
}

function* filesOf(texts: readonly string[]): Generator<ReceivedFile> {
  for (const text of texts) {
    const bytes = Buffer.from(text, 'utf8');
    yield { received: sha256(bytes), bytes };
  }
}

function firstDifference(stated: PanelResult, again: PanelResult): string {
  const row = stated.ranking.findIndex((line, index) => JSON.stringify(line) !== JSON.stringify(again.ranking[index]));
  if (JSON.stringify(stated.inputs) !== JSON.stringify(again.inputs)) return 'inputs';
  if (JSON.stringify(stated.completeness) !== JSON.stringify(again.completeness)) return 'completeness';
  return stated.ranking[row]?.entry ?? 'ranking';
}
