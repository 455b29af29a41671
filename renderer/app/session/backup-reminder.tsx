import { useEffect, useState } from 'react';
import { useBridge } from '#renderer/bridge/bridge.ts';
import { Button } from '#renderer/ui/controls/button.tsx';
import { Notice } from '#renderer/ui/display/notice.tsx';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import { formatHere } from '#renderer/ui/theme/local-time.ts';
import type { BackupStanding, IdentityView } from '#shared/ipc/views/identity.ts';
import { savingText } from '#shared/text/screens/frame/saving.ts';

interface BackupReminderProps {
  readonly standing: BackupStanding | null;
  /** Goes to where a backup is made. */
  readonly onBackUp: () => void;
}

/** Says, once for each start of the program, that the last backup is older than the work; sample keys need none. */
export function BackupReminder({ standing, onBackUp }: BackupReminderProps) {
  const language = useLanguage();
  const text = useTexts(savingText);
  const [seen, setSeen] = useState(false);
  if (seen || standing === null || !isBehind(standing)) return null;
  return (
    <Notice
      actions={
        <>
          <Button onPress={onBackUp}>{text.backUp}</Button>
          <Button variant="quiet" onPress={() => setSeen(true)}>
            {text.later}
          </Button>
        </>
      }
    >
      {standing.backedUpAt === null ? text.neverBackedUp : text.backupBehind(formatHere(standing.backedUpAt, language))}
    </Notice>
  );
}

// Work of the same sitting is no reason: one reminder a day is calm, one an hour is noise.
const HOURS_BEHIND = 12;
const HOUR = 3_600_000;

function isBehind({ backedUpAt, workedAt }: BackupStanding): boolean {
  if (workedAt === null) return false;
  return backedUpAt === null || Date.parse(workedAt) - Date.parse(backedUpAt) > HOURS_BEHIND * HOUR;
}

/** How a person's work and its last backup stand; null for sample keys, which need none, and until it is known. */
export function useBackupStanding({ thumbprint, protection }: IdentityView): BackupStanding | null {
  const bridge = useBridge();
  const [standing, setStanding] = useState<BackupStanding | null>(null);
  useEffect(() => {
    if (protection === 'sample') return undefined;
    let current = true;
    void bridge['backup:standing']({ thumbprint }).then((answer) => {
      if (current) setStanding(answer);
    });
    return () => {
      current = false;
    };
  }, [bridge, thumbprint, protection]);
  return standing;
}
