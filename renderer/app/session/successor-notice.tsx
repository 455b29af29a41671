import { useState } from 'react';
import { useBridge } from '#renderer/bridge/bridge.ts';
import type { JurorWork } from '#renderer/db/juror-work.ts';
import { useWork } from '#renderer/db/use-work.ts';
import { Button } from '#renderer/ui/controls/button.tsx';
import { Dialog } from '#renderer/ui/layout/dialog.tsx';
import { Notice } from '#renderer/ui/display/notice.tsx';
import { useTexts } from '#renderer/ui/theme/language.tsx';
import { BundleChanges } from '#renderer/work/bundle-changes.tsx';
import type { BundleChanges as Changes } from '#shared/domain/competition/compare-bundles.ts';
import { successorText } from '#shared/text/screens/bundles/successor.ts';

/** Says what became of one's sheets when a bundle replaced another one, and shows exactly what changed. */
export function SuccessorNotice({ work, isSuccessor }: { readonly work: JurorWork; readonly isSuccessor: boolean }) {
  const bridge = useBridge();
  const text = useTexts(successorText);
  const { carried, again } = useWork(work, 'inherited');
  const sheets = useWork(work, 'sheets');
  const [changes, setChanges] = useState<Changes | null>(null);
  const [seen, setSeen] = useState(false);
  const open = [...again.keys()].filter((entry) => (sheets.get(entry)?.status ?? 'incomplete') === 'incomplete').length;
  if (!isSuccessor || seen || carried + open === 0) return null;
  const show = async () => {
    const answer = await bridge['bundle:changes'](work.key);
    if (answer.ok) setChanges(answer.value);
  };
  return (
    <Notice
      tone="accent"
      title={text.noticeTitle}
      actions={
        <>
          <Button onPress={() => void show()}>{text.details}</Button>
          <Button variant="quiet" onPress={() => setSeen(true)}>
            {text.seen}
          </Button>
        </>
      }
    >
      {carried > 0 ? <p>{text.kept(carried)}</p> : null}
      {open > 0 ? <p>{text.again(open)}</p> : null}
      {changes === null ? null : (
        <Dialog
          title={text.title}
          isOpen
          onClose={() => setChanges(null)}
          actions={<Button onPress={() => setChanges(null)}>{text.close}</Button>}
        >
          <BundleChanges changes={changes} />
        </Dialog>
      )}
    </Notice>
  );
}
