import { useState } from 'react';
import { Notice } from '#renderer/ui/display/notice.tsx';
import { IconButton } from '#renderer/ui/controls/icon-button.tsx';
import { X } from '#renderer/ui/theme/icons.tsx';
import { useTexts } from '#renderer/ui/theme/language.tsx';
import type { CompetitionWork } from '#renderer/work/competition-work.ts';
import { importingText } from '#shared/text/screens/intake/importing.ts';
import { intakeText } from '#shared/text/screens/intake/intake.ts';
import { ImportScreen } from './importing/import-screen.tsx';
import { ProposalsView } from './proposals-view.tsx';
import './intake.css';

/** The secretariat's proposals: the list, and the import that fills it. */
export function IntakeScreen(work: CompetitionWork) {
  const [isImporting, setImporting] = useState(false);
  const stage = work.stage ?? '';
  const [accepted, setAccepted] = useState<{ readonly added: number; readonly changed: number } | null>(null);
  if (isImporting) {
    return (
      <ImportScreen
        work={work}
        stage={stage}
        onBack={() => setImporting(false)}
        onAccepted={({ added, changed }) => {
          setAccepted({ added: added.length, changed: changed.length });
          setImporting(false);
          work.actions.reload();
        }}
      />
    );
  }
  return (
    <ProposalsView
      work={work}
      stage={stage}
      notice={accepted === null ? null : <Accepted {...accepted} onClose={() => setAccepted(null)} />}
      onImport={() => {
        setAccepted(null);
        setImporting(true);
      }}
    />
  );
}

interface AcceptedProps {
  readonly added: number;
  readonly changed: number;
  readonly onClose: () => void;
}

function Accepted({ added, changed, onClose }: AcceptedProps) {
  const words = useTexts(importingText);
  const { close } = useTexts(intakeText);
  return (
    <Notice tone="good" actions={<IconButton label={close} icon={<X />} onPress={onClose} />}>
      {words.accepted(added, changed)}
    </Notice>
  );
}
