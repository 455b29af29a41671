import { byCodeUnits } from '../../../base/order.ts';
import { err, ok, type Result } from '../../../base/result.ts';
import type { CompetitionDraft } from '../../competition/draft/draft.ts';
import type { KeyedRecord } from '../../competition/draft/records.ts';
import type { PanelResult } from '../../panel/result/result.ts';
import { mismatchOf, type ResultMismatch } from './selected-in-result.ts';

/** What the proposals came to by the signed result of a stage before `stage`, as the panel decided where it did; `code` is the result's. */
export function totalsInResult(
  draft: Pick<CompetitionDraft, 'competition' | 'stages'>,
  stage: string,
  result: Pick<PanelResult, 'competitionId' | 'stageId' | 'ranking' | 'decided'>,
  code: string,
): Result<KeyedRecord<'carried'>, ResultMismatch> {
  const mismatch = mismatchOf(draft, stage, result);
  if (mismatch !== null) return err(mismatch);
  const totals = (result.decided ?? result.ranking)
    .flatMap(({ entry, totalExact }) => (totalExact === null ? [] : [{ entry, total: totalExact }]))
    .sort(byCodeUnits(({ entry }) => entry));
  if (totals.length === 0) return err('no-totals');
  return ok({ kind: 'carried', id: `${stage}:${result.stageId}`, value: { code, totals } });
}
