import type { CompetitionDraft } from '../draft/draft.ts';
import type { Doing } from '../draft/history.ts';
import type { KeyedRecord, SelectionDecision } from '../draft/records.ts';
import { stageEntries } from './stage-entries.ts';

/**
 * What keeps proposals that come in for a stage out of the stages before it. Where nothing was selected yet everybody takes part, which is then said of each
 * proposal that was there, so that the newcomers, and nobody else, are out; `reason` says why they are.
 */
export function joiningRecords(
  draft: CompetitionDraft,
  stage: string,
  newcomers: readonly string[],
  { reason, ...doing }: Doing & { readonly reason: string },
): readonly KeyedRecord<'selection'>[] {
  const earlier = draft.stages.slice(0, Math.max(0, draft.stages.indexOf(stage)));
  const fresh = newcomers.filter((entry) => !draft.proposal.has(entry));
  if (fresh.length === 0) return [];
  const decide =
    (of: string, outcome: SelectionDecision['outcome'], why: string) =>
    (entry: string): KeyedRecord<'selection'> => ({
      kind: 'selection',
      id: `${of}:${entry}`,
      value: { outcome, reason: why, checks: {}, ...doing },
    });
  return earlier.flatMap((of) => {
    const { taking, hasBegun } = stageEntries(draft, of);
    return [...(hasBegun ? [] : taking.map(decide(of, 'passed', ''))), ...fresh.map(decide(of, 'failed', reason))];
  });
}
