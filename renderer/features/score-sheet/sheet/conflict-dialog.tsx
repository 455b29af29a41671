import { type FormEvent, useState } from 'react';
import { Button } from '#renderer/ui/controls/button.tsx';
import { Dialog } from '#renderer/ui/layout/dialog.tsx';
import { useTexts } from '#renderer/ui/theme/language.tsx';
import { RadioGroup } from '#renderer/ui/controls/radio-group.tsx';
import { TextField } from '#renderer/ui/controls/text-field.tsx';
import type { ConflictKind } from '#shared/domain/competition/stage.ts';
import type { Recusal } from '#shared/domain/panel/sheet/score-sheet.ts';
import { scoreSheetText } from '#shared/text/screens/score-sheet/score-sheet.ts';

interface ConflictDialogProps {
  readonly onDeclare: (recusal: Recusal) => void;
  readonly onClose: () => void;
}

const KINDS: readonly ConflictKind[] = ['actual', 'potential'];

/** Declares a conflict of interest: actual or potential, and why. */
export function ConflictDialog({ onDeclare, onClose }: ConflictDialogProps) {
  const text = useTexts(scoreSheetText);
  const [kind, setKind] = useState<ConflictKind>('actual');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const written = reason.trim();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (written === '') return;
    onDeclare({ kind, reason: written });
    onClose();
  };
  return (
    <Dialog
      title={text.conflictTitle}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{text.cancel}</Button>
          <Button variant="primary" type="submit" form="conflict">
            {text.declare}
          </Button>
        </>
      }
    >
      <form id="conflict" className="stack" onSubmit={submit} noValidate>
        <p className="soft">{text.conflictIntro}</p>
        <RadioGroup
          label={text.conflictKind}
          value={kind}
          onChange={setKind}
          options={KINDS.map((value) => ({ value, label: text.kindsOfConflict[value], help: text.conflictHelp[value] }))}
        />
        <TextField
          label={text.reason}
          requiredWord={text.required}
          value={reason}
          onChange={setReason}
          error={tried && written === '' ? text.reasonMissing : null}
        />
      </form>
    </Dialog>
  );
}
