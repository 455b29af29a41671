import { useState } from 'react';
import { useBridge } from '#renderer/bridge/bridge.ts';
import { useRequest } from '#renderer/bridge/request.ts';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import type { CompetitionWork } from '#renderer/work/competition-work.ts';
import type { CompetitionRecord, KeyedRecord } from '#shared/domain/competition/draft/records.ts';
import {
  type RankedEntry,
  type ResultMismatch,
  selectedInResult,
  type SelectedInResult,
} from '#shared/domain/intake/selection/selected-in-result.ts';
import { totalsInResult } from '#shared/domain/intake/selection/totals-in-result.ts';
import { fromResultText } from '#shared/text/screens/intake/from-result.ts';

/** What a result would decide, and the totals that go along where the rules of this stage carry that one; null where it has none. */
interface Found extends SelectedInResult {
  readonly totals: KeyedRecord<'carried'> | null;
}

/** The signed result of an earlier stage on its way to decide who takes part in this one; nothing is changed before it is accepted. */
export function useFromResult({ draft, identity, actions }: CompetitionWork, stage: string) {
  const bridge = useBridge();
  const language = useLanguage();
  const text = useTexts(fromResultText);
  const { ask, isBusy, error } = useRequest();
  const [mismatch, setMismatch] = useState<ResultMismatch | null>(null);
  const [found, setFound] = useState<Found | null>(null);
  const choose = async () => {
    setMismatch(null);
    const [file] = await bridge['files:choose']({ purpose: 'result' });
    if (file === undefined) return;
    const opened = await ask(() => bridge['result:open']({ file: file.file, secretariat: identity.thumbprint }));
    if (!opened.ok) return;
    const { result, code } = opened.value;
    const selected = selectedInResult(draft, stage, result);
    const totals = totalsInResult(draft, stage, result, code);
    if (selected.ok) setFound({ ...selected.value, totals: totals.ok ? totals.value : null });
    else setMismatch(selected.error);
  };
  const accept = ({ stage: earlier, selected, others, absent, totals }: Found) => {
    const name = draft.stage.get(earlier)?.name[language] ?? earlier;
    const doing = { checks: {}, by: identity.thumbprint, at: new Date().toISOString() };
    const decide =
      (outcome: 'passed' | 'failed', reason: (rank: number | null) => string) =>
      ({ entry, rank }: RankedEntry): CompetitionRecord => ({
        kind: 'selection',
        id: `${stage}:${entry}`,
        value: { outcome, reason: reason(rank), ...doing },
      });
    const records = [
      ...selected.map(decide('passed', (rank) => text.selectedReason(name, rank))),
      ...others.map(decide('failed', (rank) => text.notSelectedReason(name, rank))),
      ...absent.map((entry) => decide('failed', () => text.absentReason(name))({ entry, rank: null })),
    ];
    const isCarried = draft.stage.get(stage)?.rules.carry.some((carried) => carried.stage === earlier) === true;
    const carried = isCarried && totals !== null ? [totals] : [];
    actions.change({ what: 'select-proposals', step: null, records: [...records, ...carried] });
    setFound(null);
  };
  return { isBusy, error, mismatch, found, choose, accept, forget: () => setFound(null) };
}

/** See {@link useFromResult}. */
export type FromResult = ReturnType<typeof useFromResult>;
