import { Button } from '#renderer/ui/controls/button.tsx';
import { Notice } from '#renderer/ui/display/notice.tsx';
import { Dialog } from '#renderer/ui/layout/dialog.tsx';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import type { RestoredBackup, RestoredWork } from '#shared/ipc/views/identity.ts';
import { formatNumber } from '#shared/text/numbers.ts';
import { firstRunText } from '#shared/text/screens/first-run.ts';

interface RestoredDialogProps {
  readonly restored: RestoredBackup;
  /** Goes on as whoever came back. */
  readonly onProceed: () => void;
}

/** What came back of a backup, what was here already, and what went on differently here. */
export function RestoredDialog({ restored: { identity, work }, onProceed }: RestoredDialogProps) {
  const text = useTexts(firstRunText);
  return (
    <Dialog
      title={text.restoredTitle}
      isOpen
      onClose={onProceed}
      actions={
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the one thing to press: whoever ended the passphrase with Enter goes on with Enter
        <Button variant="primary" autoFocus onPress={onProceed}>
          {text.proceed}
        </Button>
      }
    >
      <div className="stack">
        <Notice tone="good">{text.restoredIdentity(identity.name)}</Notice>
        {work === null ? <p>{text.restoredAlone}</p> : <Work {...work} />}
        <p className="soft">{text.restoredNext}</p>
      </div>
    </Dialog>
  );
}

function Work({ files, kept, parted }: RestoredWork) {
  const text = useTexts(firstRunText);
  const language = useLanguage();
  const told = [
    files > 0 && text.restoredFiles(formatNumber(files, language)),
    kept > 0 && text.restoredKept(formatNumber(kept, language)),
  ];
  return (
    <>
      {told.map((line) => line !== false && <p key={line}>{line}</p>)}
      {parted > 0 && <Notice tone="warn">{text.restoredParted(formatNumber(parted, language))}</Notice>}
    </>
  );
}
