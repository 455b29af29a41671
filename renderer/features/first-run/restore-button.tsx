import { type FormEvent, useState } from 'react';
import { useBridge } from '#renderer/bridge/bridge.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { useTexts } from '#renderer/ui/language.tsx';
import { ErrorNotice } from '#renderer/ui/notice.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import type { AppError } from '#shared/ipc/errors.ts';
import type { ChosenFile, IdentityView } from '#shared/ipc/views.ts';
import { firstRunText } from '#shared/text/screens/first-run.ts';

interface RestoreButtonProps {
  readonly onRestored: (identity: IdentityView) => Promise<void>;
}

/** Chooses a backup, asks its passphrase, and puts the identity back on this laptop. */
export function RestoreButton({ onRestored }: RestoreButtonProps) {
  const bridge = useBridge();
  const text = useTexts(firstRunText);
  const [file, setFile] = useState<ChosenFile | null>(null);
  const choose = async () => setFile((await bridge['files:choose']({ purpose: 'backup' }))[0] ?? null);
  return (
    <>
      <Button variant="quiet" onPress={() => void choose()}>
        {text.restoreAction}
      </Button>
      {file === null ? null : <RestoreDialog file={file} onClose={() => setFile(null)} onRestored={onRestored} />}
    </>
  );
}

interface RestoreDialogProps extends RestoreButtonProps {
  readonly file: ChosenFile;
  readonly onClose: () => void;
}

function RestoreDialog({ file, onClose, onRestored }: RestoreDialogProps) {
  const bridge = useBridge();
  const text = useTexts(firstRunText);
  const [passphrase, setPassphrase] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  const restore = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    const restored = await bridge['identity:restore']({ file: file.file, passphrase });
    setBusy(false);
    setError(restored.ok ? null : restored.error);
    if (restored.ok) await onRestored(restored.value);
  };
  return (
    <Dialog
      title={text.restoreTitle}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{text.cancel}</Button>
          <Button variant="primary" type="submit" form="restore" isPending={busy} isDisabled={passphrase === ''}>
            {text.restore}
          </Button>
        </>
      }
    >
      <form id="restore" className="stack" onSubmit={(event) => void restore(event)}>
        <ErrorNotice error={error} />
        <TextField label={text.restoreIntro(file.name)} type="password" value={passphrase} onChange={setPassphrase} />
      </form>
    </Dialog>
  );
}
