import { type FormEvent, useState } from 'react';
import { useBridge } from '#renderer/bridge/bridge.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { useTexts } from '#renderer/ui/language.tsx';
import { ErrorNotice } from '#renderer/ui/notice.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import type { AppError } from '#shared/ipc/errors.ts';
import type { IdentityView } from '#shared/ipc/views.ts';
import { firstRunText } from '#shared/text/screens/first-run.ts';

interface UnlockDialogProps {
  readonly identity: IdentityView;
  readonly onClose: () => void;
  readonly onUnlocked: (identity: IdentityView) => Promise<void>;
}

/** Asks the passphrase of one identity. */
export function UnlockDialog({ identity, onClose, onUnlocked }: UnlockDialogProps) {
  const bridge = useBridge();
  const text = useTexts(firstRunText);
  const [passphrase, setPassphrase] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  const unlock = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    const unlocked = await bridge['identity:unlock']({ thumbprint: identity.thumbprint, passphrase });
    setBusy(false);
    setError(unlocked.ok ? null : unlocked.error);
    if (unlocked.ok) await onUnlocked(unlocked.value);
  };
  return (
    <Dialog
      title={text.unlockTitle(identity.name)}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{text.cancel}</Button>
          <Button variant="primary" type="submit" form="unlock" isPending={busy} isDisabled={passphrase === ''}>
            {busy ? text.unlocking : text.unlock}
          </Button>
        </>
      }
    >
      <form id="unlock" className="stack" onSubmit={(event) => void unlock(event)}>
        <ErrorNotice error={error} />
        <TextField label={text.passphrase} type="password" value={passphrase} onChange={setPassphrase} />
      </form>
    </Dialog>
  );
}
