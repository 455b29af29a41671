import { Button } from '#renderer/ui/controls/button.tsx';
import { useTexts } from '#renderer/ui/theme/language.tsx';
import { Notice } from '#renderer/ui/display/notice.tsx';
import type { SignedLock } from '#renderer/db/signed-lock.ts';
import type { KnownConflict } from '#shared/domain/competition/stage.ts';
import { scoreSheetText } from '#shared/text/screens/score-sheet/score-sheet.ts';
import type { SheetEditor } from './use-sheet-editor.ts';

interface SheetNoticesProps {
  readonly editor: SheetEditor;
  readonly conflict: KnownConflict | undefined;
  readonly lock: SignedLock;
  /** The proposing agency is the juror's own. */
  readonly proposesConflict: boolean;
  readonly onDeclare: () => void;
  readonly onSign: () => void;
}

/** Why a sheet cannot be changed, or what should be thought of before scoring it. */
export function SheetNotices({ editor, conflict, lock, proposesConflict, onDeclare, onSign }: SheetNoticesProps) {
  const text = useTexts(scoreSheetText);
  if (conflict !== undefined) return <Notice tone="accent">{text.knownBody(text.kindsOfConflict[conflict.kind], conflict.reason)}</Notice>;
  const { recusal } = editor.sheet;
  if (lock.kind === 'signed') {
    return (
      <Notice tone="accent" actions={<Button onPress={onSign}>{text.toUnlock}</Button>}>
        {text.signedLock(lock.revision)}
      </Notice>
    );
  }
  if (recusal !== null) {
    return (
      <Notice tone="accent" actions={<Button onPress={() => editor.setRecusal(null)}>{text.recusedUndo}</Button>}>
        {text.recusedBody(text.kindsOfConflict[recusal.kind], recusal.reason)}
      </Notice>
    );
  }
  if (!proposesConflict) return null;
  const decline = (conflictDeclined: boolean) => editor.setMark({ conflictDeclined });
  if (editor.mark.conflictDeclined) {
    return <Notice actions={<Button onPress={() => decline(false)}>{text.reconsider}</Button>}>{text.declinedConflict}</Notice>;
  }
  return (
    <Notice
      tone="warn"
      title={text.proposeTitle}
      actions={
        <>
          <Button onPress={() => decline(true)}>{text.declineConflict}</Button>
          <Button onPress={onDeclare}>{text.conflict}</Button>
        </>
      }
    >
      {text.proposeBody}
    </Notice>
  );
}
