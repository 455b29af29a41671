import { type FormEvent, useState } from 'react';
import { useBridge } from '#renderer/bridge/bridge.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { useTexts } from '#renderer/ui/language.tsx';
import { ErrorNotice } from '#renderer/ui/notice.tsx';
import type { AppError } from '#shared/ipc/errors.ts';
import type { IdentityView, SavedFile } from '#shared/ipc/views.ts';
import { firstRunText } from '#shared/text/screens/first-run.ts';
import { isUsable, NO_PASSPHRASE, PassphrasePair } from './passphrase-pair.tsx';

interface BackupDialogProps {
  readonly identity: IdentityView;
  readonly onClose: () => void;
  readonly onSaved: (saved: SavedFile) => void;
}

/** Asks a passphrase for a backup and saves it where the person chooses. */
export function BackupDialog({ identity, onClose, onSaved }: BackupDialogProps) {
  const bridge = useBridge();
  const text = useTexts(firstRunText);
  const [passphrase, setPassphrase] = useState(NO_PASSPHRASE);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  const save = async () => {
    setBusy(true);
    const saved = await bridge['identity:save-backup']({ thumbprint: identity.thumbprint, passphrase: passphrase.first });
    setBusy(false);
    setError(saved.ok ? null : saved.error);
    if (!saved.ok) return;
    onSaved(saved.value);
    onClose();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (isUsable(passphrase)) void save();
  };
  return (
    <Dialog
      title={text.backupTitle}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{text.cancel}</Button>
          <Button variant="primary" type="submit" form="backup" isPending={busy}>
            {text.saveBackup}
          </Button>
        </>
      }
    >
      <form id="backup" className="stack" onSubmit={submit}>
        <p className="soft">{text.backupIntro}</p>
        <ErrorNotice error={error} />
        <PassphrasePair value={passphrase} onChange={setPassphrase} showErrors={tried} />
      </form>
    </Dialog>
  );
}
