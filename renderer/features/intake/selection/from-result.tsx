import { Button } from '#renderer/ui/controls/button.tsx';
import { ErrorNotice, Notice } from '#renderer/ui/display/notice.tsx';
import { Dialog } from '#renderer/ui/layout/dialog.tsx';
import { Trophy } from '#renderer/ui/theme/icons.tsx';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import { JobProgress } from '#renderer/work/job-progress.tsx';
import type { CompetitionDraft } from '#shared/domain/competition/draft/draft.ts';
import { formatNumber } from '#shared/text/numbers.ts';
import { fromResultText } from '#shared/text/screens/intake/from-result.ts';
import type { FromResult } from './use-from-result.ts';

/** Takes into this stage whom the signed result of an earlier one selected. */
export function FromResultButton({ isBusy, choose }: FromResult) {
  const text = useTexts(fromResultText);
  return (
    <Button icon={<Trophy />} isPending={isBusy} onPress={() => void choose()}>
      {text.choose}
    </Button>
  );
}

/** What a result would decide, asked before it is done; why it cannot be used. */
export function FromResultOutcome({ fromResult, draft }: { readonly fromResult: FromResult; readonly draft: CompetitionDraft }) {
  const language = useLanguage();
  const text = useTexts(fromResultText);
  const { isBusy, error, mismatch, found, accept, forget } = fromResult;
  const count = (entries: readonly unknown[]) => formatNumber(entries.length, language);
  return (
    <>
      {isBusy && <JobProgress job="verify" label={text.checking} />}
      <ErrorNotice error={error} />
      {mismatch !== null && <Notice tone="bad">{text.mismatches[mismatch]}</Notice>}
      {found === null ? null : (
        <Dialog
          title={text.title(draft.stage.get(found.stage)?.name[language] ?? found.stage)}
          isOpen
          isAlert
          onClose={forget}
          actions={
            <>
              <Button onPress={forget}>{text.cancel}</Button>
              <Button variant="primary" onPress={() => accept(found)}>
                {text.accept(count(found.selected))}
              </Button>
            </>
          }
        >
          <ul className="intake__list">
            <li>{text.selected(count(found.selected))}</li>
            <li>{text.others(count(found.others))}</li>
            {found.absent.length > 0 && <li>{text.absent(count(found.absent))}</li>}
          </ul>
          <p className="soft">{text.note}</p>
        </Dialog>
      )}
    </>
  );
}
