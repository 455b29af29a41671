import { useState } from 'react';
import { useBridge } from '#renderer/bridge/bridge.ts';
import { Badge } from '#renderer/ui/display/badge.tsx';
import { Button } from '#renderer/ui/controls/button.tsx';
import { Facts } from '#renderer/ui/display/facts.tsx';
import { Fingerprint } from '#renderer/ui/display/fingerprint.tsx';
import { Printer, Save } from '#renderer/ui/theme/icons.tsx';
import { useTexts } from '#renderer/ui/theme/language.tsx';
import { ErrorNotice, Notice } from '#renderer/ui/display/notice.tsx';
import { Card, Page } from '#renderer/ui/layout/page.tsx';
import type { Result } from '#shared/base/result.ts';
import type { AppError } from '#shared/ipc/errors.ts';
import type { SavedFile } from '#shared/ipc/views/files.ts';
import type { IdentityView } from '#shared/ipc/views/identity.ts';
import { firstRunText } from '#shared/text/screens/first-run.ts';
import { PrintOutcome } from '#renderer/work/print/print-outcome.tsx';
import { usePrinting } from '#renderer/work/print/use-printing.ts';
import { printingText } from '#shared/text/screens/frame/printing.ts';
import { CardCode } from './card-code.tsx';
import './identity-screen.css';
import { RestoreButton } from './restore-button.tsx';
import { BackupDialog } from './backup-dialog.tsx';

interface IdentityScreenProps {
  readonly identity: IdentityView;
  /** Just made: says what is still to do. */
  readonly isNew: boolean;
  readonly onProceed: () => void;
  /** Goes on as whoever a backup brought back. */
  readonly onRestored: (identity: IdentityView) => Promise<void>;
}

/** A person's own card: fingerprint to read out, card to hand in, backup to keep. */
export function IdentityScreen({ identity, isNew, onProceed, onRestored }: IdentityScreenProps) {
  const text = useTexts(firstRunText);
  return (
    <Page
      title={text.cardTitle}
      beside={<Badge>{text.protections[identity.protection]}</Badge>}
      actions={
        <Button variant="primary" onPress={onProceed}>
          {text.proceed}
        </Button>
      }
    >
      {isNew ? <Notice tone="good">{text.cardCreated}</Notice> : null}
      <Card>
        <Facts
          facts={[
            { label: text.name, value: identity.name },
            { label: text.institution, value: identity.institution },
            { label: text.position, value: identity.position },
          ]}
        />
      </Card>
      <Card title={text.fingerprint}>
        <p className="soft">{text.fingerprintHelp}</p>
        <Fingerprint fingerprint={identity.fingerprint} size="large" />
        <CardCode identity={identity} />
      </Card>
      <CardFiles identity={identity} onRestored={onRestored} />
    </Page>
  );
}

function CardFiles({ identity, onRestored }: Pick<IdentityScreenProps, 'identity' | 'onRestored'>) {
  const bridge = useBridge();
  const text = useTexts(firstRunText);
  const words = useTexts(printingText);
  const [outcome, setOutcome] = useState<Result<SavedFile, AppError> | null>(null);
  const [backingUp, setBackingUp] = useState(false);
  const { thumbprint, protection } = identity;
  const printing = usePrinting((to) => bridge['print:card']({ thumbprint, to }));
  const saveCard = async () => setOutcome(await bridge['identity:save-card']({ thumbprint }));
  return (
    <Card>
      <div className="card-files">
        <Button icon={<Save />} onPress={() => void saveCard()}>
          {text.saveCard}
        </Button>
        <p className="soft small">{text.cardHelp}</p>
        {protection === 'sample' ? null : (
          <>
            <Button icon={<Save />} onPress={() => setBackingUp(true)}>
              {text.saveBackup}
            </Button>
            <p className="soft small">{text.backupHelp}</p>
            <RestoreButton onRestored={onRestored} />
            <p className="soft small">{text.restoreHelp}</p>
          </>
        )}
        <Button icon={<Printer />} isPending={printing.busy} onPress={() => void printing.run('printer')}>
          {words.card}
        </Button>
        <div className="card-files__action">
          <Button variant="quiet" isPending={printing.busy} onPress={() => void printing.run('pdf')}>
            {words.cardPdf}
          </Button>
        </div>
      </div>
      {outcome === null ? null : <SavedOutcome key={outcome.ok ? outcome.value.name : outcome.error.kind} outcome={outcome} />}
      <PrintOutcome outcome={printing.outcome} />
      {backingUp ? (
        <BackupDialog identity={identity} onClose={() => setBackingUp(false)} onSaved={(saved) => setOutcome({ ok: true, value: saved })} />
      ) : null}
    </Card>
  );
}

/** Where a file was saved, or why it was not. */
function SavedOutcome({ outcome }: { readonly outcome: Result<SavedFile, AppError> }) {
  const text = useTexts(firstRunText);
  return (
    <div ref={comeIntoView}>
      {outcome.ok ? (
        <Notice tone="good">{text.savedAs(outcome.value.name, outcome.value.folder)}</Notice>
      ) : (
        <ErrorNotice error={outcome.error} />
      )}
    </div>
  );
}

/** It comes below what was pressed, where a small window does not reach. */
function comeIntoView(outcome: HTMLElement | null): void {
  outcome?.scrollIntoView({ block: 'nearest' });
}
