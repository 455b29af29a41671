import { useState } from 'react';
import { useBridge } from '#renderer/bridge/bridge.ts';
import { useRequest } from '#renderer/bridge/request.ts';
import { useTexts } from '#renderer/ui/theme/language.tsx';
import { TextField } from '#renderer/ui/controls/text-field.tsx';
import type { IdentityView } from '#shared/ipc/views/identity.ts';
import { firstRunText } from '#shared/text/screens/first-run.ts';
import { FormDialog } from '#renderer/ui/layout/form-dialog.tsx';

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
  const { ask, isBusy, error } = useRequest();
  const unlock = async () => {
    const unlocked = await ask(() => bridge['identity:unlock']({ thumbprint: identity.thumbprint, passphrase }));
    if (unlocked.ok) await onUnlocked(unlocked.value);
  };
  return (
    <FormDialog
      title={text.unlockTitle(identity.name)}
      action={isBusy ? text.unlocking : text.unlock}
      isReady={passphrase !== ''}
      isBusy={isBusy}
      error={error}
      onSubmit={() => void unlock()}
      onClose={onClose}
    >
      <TextField label={text.passphrase} type="password" value={passphrase} onChange={setPassphrase} />
    </FormDialog>
  );
}
