import { useState } from 'react';
import { useBridge } from '#renderer/bridge/bridge.ts';
import { useRequest } from '#renderer/bridge/request.ts';
import { Button } from '#renderer/ui/controls/button.tsx';
import { useTexts } from '#renderer/ui/theme/language.tsx';
import { TextField } from '#renderer/ui/controls/text-field.tsx';
import { JobProgress } from '#renderer/work/job-progress.tsx';
import { useBackups } from '#renderer/work/backups.ts';
import type { ChosenFile } from '#shared/ipc/views/files.ts';
import type { IdentityView, RestoredBackup } from '#shared/ipc/views/identity.ts';
import { firstRunText } from '#shared/text/screens/first-run.ts';
import { FormDialog } from '#renderer/ui/layout/form-dialog.tsx';
import { RestoredDialog } from './restored-dialog.tsx';

interface RestoreButtonProps {
  readonly onRestored: (identity: IdentityView) => Promise<void>;
}

/** Chooses a backup, asks its passphrase, puts the identity and its work back on this laptop, and says what came back. */
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
  const [restored, setRestored] = useState<RestoredBackup | null>(null);
  const { ask, isBusy, error } = useRequest();
  const restore = async () => {
    const answer = await ask(() => backups.restore(file.file, passphrase));
    if (answer.ok) setRestored(answer.value);
  };
  const proceed = (identity: IdentityView) => {
    onClose();
    void onRestored(identity);
  };
  if (restored !== null) return <RestoredDialog restored={restored} onProceed={() => proceed(restored.identity)} />;
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
