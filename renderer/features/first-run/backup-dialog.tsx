import { useState } from 'react';
import { useRequest } from '#renderer/bridge/request.ts';
import { useTexts } from '#renderer/ui/theme/language.tsx';
import { JobProgress } from '#renderer/work/job-progress.tsx';
import { useBackups } from '#renderer/work/backups.ts';
import type { SavedFile } from '#shared/ipc/views/files.ts';
import type { IdentityView } from '#shared/ipc/views/identity.ts';
import { firstRunText } from '#shared/text/screens/first-run.ts';
import { FormDialog } from '#renderer/ui/layout/form-dialog.tsx';
import { isUsable, NO_PASSPHRASE, PassphrasePair } from './passphrase-pair.tsx';

interface BackupDialogProps {
  readonly identity: IdentityView;
  readonly onClose: () => void;
  readonly onSaved: (saved: SavedFile) => void;
}

/** Asks a passphrase for a backup and saves it where the person chooses. */
export function BackupDialog({ identity, onClose, onSaved }: BackupDialogProps) {
  const backups = useBackups();
  const text = useTexts(firstRunText);
  const [passphrase, setPassphrase] = useState(NO_PASSPHRASE);
  const [tried, setTried] = useState(false);
  const { ask, isBusy, error } = useRequest();
  const save = async () => {
    setTried(true);
    if (!isUsable(passphrase)) return;
    const saved = await ask(() => backups.save(identity.thumbprint, passphrase.first));
    if (!saved.ok) return;
    onSaved(saved.value);
    onClose();
  };
  return (
    <FormDialog
      title={text.backupTitle}
      action={text.saveBackup}
      isBusy={isBusy}
      error={error}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <p className="soft">{text.backupIntro}</p>
      {isBusy && <JobProgress job="backup" label={text.savingBackup} />}
      <PassphrasePair value={passphrase} onChange={setPassphrase} showErrors={tried} />
    </FormDialog>
  );
}
