import { useState } from 'react';
import { useBridge } from '#renderer/bridge/bridge.ts';
import { useRequest } from '#renderer/bridge/request.ts';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import type { CompetitionWork } from '#renderer/work/competition-work.ts';
import type { CompetitionRecord } from '#shared/domain/competition/draft/records.ts';
import {
  type RankedEntry,
  type ResultMismatch,
  selectedInResult,
  type SelectedInResult,
} from '#shared/domain/intake/selection/selected-in-result.ts';
import { fromResultText } from '#shared/text/screens/intake/from-result.ts';

/** The signed result of an earlier stage on its way to decide who takes part in this one; nothing is changed before it is accepted. */
export function useFromResult({ draft, identity, actions }: CompetitionWork, stage: string) {
  const bridge = useBridge();
  const language = useLanguage();
  const text = useTexts(fromResultText);
  const { ask, isBusy, error } = useRequest();
  const [mismatch, setMismatch] = useState<ResultMismatch | null>(null);
  const [found, setFound] = useState<SelectedInResult | null>(null);
  const choose = async () => {
    setMismatch(null);
    const [file] = await bridge['files:choose']({ purpose: 'result' });
    if (file === undefined) return;
    const opened = await ask(() => bridge['result:open']({ file: file.file, secretariat: identity.thumbprint }));
    if (!opened.ok) return;
    const selected = selectedInResult(draft, stage, opened.value.result);
    if (selected.ok) setFound(selected.value);
    else setMismatch(selected.error);
  };
  const accept = ({ stage: earlier, selected, others, absent }: SelectedInResult) => {
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
    actions.change({ what: 'select-proposals', step: null, records });
    setFound(null);
  };
  return { isBusy, error, mismatch, found, choose, accept, forget: () => setFound(null) };
}

/** See {@link useFromResult}. */
export type FromResult = ReturnType<typeof useFromResult>;
