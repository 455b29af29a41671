import type { JurorWork } from '#renderer/db/juror-work.ts';
import { useWork } from '#renderer/db/use-work.ts';
import { Button } from '#renderer/ui/controls/button.tsx';
import { useTexts } from '#renderer/ui/theme/language.tsx';
import { ErrorNotice, Notice } from '#renderer/ui/display/notice.tsx';
import { savingText } from '#shared/text/screens/frame/saving.ts';

/** Says what had to be given back when the work was opened; nothing where both copies agreed. */
export function RecoveryNotice({ work }: { readonly work: JurorWork }) {
  const text = useTexts(savingText);
  const seen = useWork(work, 'recoverySeen');
  const { fromJournal, fromDatabase, lost, journalError } = work.recovery;
  const quiet = seen || fromJournal + fromDatabase + lost.length === 0;
  return (
    <>
      <ErrorNotice error={journalError} />
      {quiet ? null : (
        <Notice tone="warn" title={text.recoveredTitle} actions={<Button onPress={() => work.seeRecovery()}>{text.seen}</Button>}>
          {fromJournal > 0 ? <p>{text.fromJournal(fromJournal)}</p> : null}
          {fromDatabase > 0 ? <p>{text.fromDatabase(fromDatabase)}</p> : null}
          {lost.length > 0 ? <p>{text.lost(lost.join(', '))}</p> : null}
        </Notice>
      )}
    </>
  );
}
