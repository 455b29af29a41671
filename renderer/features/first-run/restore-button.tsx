import { useState } from 'react';
import { useBridge } from '#renderer/bridge/bridge.ts';
import { useRequest } from '#renderer/bridge/request.ts';
import { Button } from '#renderer/ui/controls/button.tsx';
import { useTexts } from '#renderer/ui/theme/language.tsx';
import { TextField } from '#renderer/ui/controls/text-field.tsx';
import { JobProgress } from '#renderer/work/job-progress.tsx';
import { useBackups } from '#renderer/work/backups.ts';
import type { ChosenFile } from '#shared/ipc/views/files.ts';
import type { IdentityView } from '#shared/ipc/views/identity.ts';
import { firstRunText } from '#shared/text/screens/first-run.ts';
import { FormDialog } from '#renderer/ui/layout/form-dialog.tsx';

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
  const backups = useBackups();
  const text = useTexts(firstRunText);
  const [passphrase, setPassphrase] = useState('');
  const { ask, isBusy, error } = useRequest();
  const restore = async () => {
    const restored = await ask(() => backups.restore(file.file, passphrase));
    if (restored.ok) await onRestored(restored.value.identity);
  };
  return (
    <FormDialog
      title={text.restoreTitle}
      action={text.restore}
      isReady={passphrase !== ''}
      isBusy={isBusy}
      error={error}
      onSubmit={() => void restore()}
      onClose={onClose}
    >
      {isBusy && <JobProgress job="backup" label={text.restoring} />}
      <TextField label={text.restoreIntro(file.name)} type="password" value={passphrase} onChange={setPassphrase} />
    </FormDialog>
  );
}
