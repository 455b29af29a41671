import { type ReactNode, useState } from 'react';
import type { JurorWork } from '#renderer/db/juror-work.ts';
import { useWork } from '#renderer/db/use-work.ts';
import { Button } from '#renderer/ui/controls/button.tsx';
import { ErrorNotice, Notice } from '#renderer/ui/display/notice.tsx';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import { formatHere } from '#renderer/ui/theme/local-time.ts';
import type { BackupStanding } from '#shared/ipc/views/identity.ts';
import { takeBackText } from '#shared/text/screens/sign/take-back.ts';
import type { TakingBack } from './use-taking-back.ts';

interface LostWorkNoticeProps {
  readonly back: TakingBack;
  readonly work: JurorWork;
  readonly standing: BackupStanding | null;
  /** Goes to where a backup is restored. */
  readonly onRestore: () => void;
}

/** Says that work is gone from both places and offers what is left of it: the signed copy, a score file, the backup. */
export function LostWorkNotice({ back, work, standing, onRestore }: LostWorkNoticeProps) {
  const language = useLanguage();
  const text = useTexts(takeBackText);
  const sheets = useWork(work, 'sheets');
  if (back.left !== null) {
    const { sheets: gone, revision, createdAt } = back.left;
    return (
      <Lost back={back} remedy={text.give(gone.length)} onRemedy={back.giveBack}>
        {text.signedLeft(gone.length, revision, formatHere(createdAt, language))}
      </Lost>
    );
  }
  const backedUpAt = standing?.workedAt === null ? standing.backedUpAt : null;
  if (backedUpAt === null || sheets.size > 0) return null;
  return (
    <Lost back={back} remedy={text.toBackup} onRemedy={onRestore}>
      {text.backupLeft(formatHere(backedUpAt, language))}
    </Lost>
  );
}

interface LostProps {
  readonly back: TakingBack;
  readonly remedy: string;
  readonly onRemedy: () => void;
  readonly children: ReactNode;
}

function Lost({ back, remedy, onRemedy, children }: LostProps) {
  const text = useTexts(takeBackText);
  const [seen, setSeen] = useState(false);
  if (seen) return null;
  return (
    <Notice
      tone="warn"
      title={text.lostTitle}
      actions={
        <>
          <Button variant="primary" onPress={onRemedy}>
            {remedy}
          </Button>
          <Button onPress={() => void back.choose()}>{text.fromFile}</Button>
          <Button variant="quiet" onPress={() => setSeen(true)}>
            {text.later}
          </Button>
        </>
      }
    >
      {children}
    </Notice>
  );
}

/** What came back, or why a chosen file was refused. */
export function TakingBackOutcome({ back: { outcome, error } }: { readonly back: TakingBack }) {
  const text = useTexts(takeBackText);
  return (
    <>
      <ErrorNotice error={error} />
      {outcome === null || error !== null ? null : (
        <Notice tone={outcome.outdated.length > 0 ? 'warn' : 'good'}>
          <p>{outcome.sheets > 0 ? text.taken(outcome.sheets, outcome.revision) : text.nothing(outcome.revision)}</p>
          {outcome.evidence > 0 ? <p>{text.evidence(outcome.evidence)}</p> : null}
          {outcome.outdated.length > 0 ? <p>{text.outdated(outcome.outdated.join(', '))}</p> : null}
        </Notice>
      )}
    </>
  );
}
