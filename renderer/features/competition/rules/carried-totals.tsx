import { useState } from 'react';
import { useBridge } from '#renderer/bridge/bridge.ts';
import { useRequest } from '#renderer/bridge/request.ts';
import { Button } from '#renderer/ui/controls/button.tsx';
import { ErrorNotice, Notice } from '#renderer/ui/display/notice.tsx';
import { Trophy } from '#renderer/ui/theme/icons.tsx';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import { JobProgress } from '#renderer/work/job-progress.tsx';
import type { ResultMismatch } from '#shared/domain/intake/selection/selected-in-result.ts';
import { totalsInResult } from '#shared/domain/intake/selection/totals-in-result.ts';
import { formatNumber } from '#shared/text/numbers.ts';
import { competitionTotalsText } from '#shared/text/screens/competition/totals.ts';
import { fromResultText } from '#shared/text/screens/intake/from-result.ts';
import type { StageEditor } from '../editor.ts';

/** What is known of the totals of the carried stages, and a way to take them from a signed result. */
export function CarriedTotals({ editor }: { readonly editor: StageEditor }) {
  const language = useLanguage();
  const words = useTexts(competitionTotalsText);
  const mismatches = useTexts(fromResultText);
  const { isBusy, error, mismatch, take } = useTakingTotals(editor);
  const { draft, id, rules } = editor;
  const nameOf = (stage: string) => draft.stage.get(stage)?.name[language] ?? stage;
  return (
    <div className="stack stack--tight">
      {rules.carry.map(({ stage }) => {
        const known = draft.carried.get(`${id}:${stage}`);
        const name = nameOf(stage);
        return (
          <div key={stage} className="editor__row editor__row--spread">
            <p className="soft small">
              {known === undefined ? words.notTaken(name) : words.taken(formatNumber(known.totals.length, language), name, known.code)}
            </p>
            <Button icon={<Trophy />} isPending={isBusy} onPress={() => void take()}>
              {known === undefined ? words.take(name) : words.takeAgain(name)}
            </Button>
          </div>
        );
      })}
      {isBusy && <JobProgress job="verify" label={words.checking} />}
      <ErrorNotice error={error} />
      {mismatch !== null && <Notice tone="bad">{mismatches.mismatches[mismatch]}</Notice>}
    </div>
  );
}

function useTakingTotals({ draft, id, owner, change }: StageEditor) {
  const bridge = useBridge();
  const { ask, isBusy, error } = useRequest();
  const [mismatch, setMismatch] = useState<ResultMismatch | null>(null);
  const take = async () => {
    setMismatch(null);
    const [file] = await bridge['files:choose']({ purpose: 'result' });
    if (file === undefined) return;
    const opened = await ask(() => bridge['result:open']({ file: file.file, secretariat: owner }));
    if (!opened.ok) return;
    const carried = totalsInResult(draft, id, opened.value.result, opened.value.code);
    if (carried.ok) change('carry-totals', [carried.value]);
    else setMismatch(carried.error);
  };
  return { isBusy, error, mismatch, take };
}
