import { useState } from 'react';
import type { JurorWork } from '#renderer/db/juror-work.ts';
import type { SignedLock } from '#renderer/db/signed-lock.ts';
import { useWork } from '#renderer/db/use-work.ts';
import { useTexts } from '#renderer/ui/theme/language.tsx';
import { Notice } from '#renderer/ui/display/notice.tsx';
import { Card, Page } from '#renderer/ui/layout/page.tsx';
import type { OwnDesk } from '#shared/domain/panel/own/own-desk.ts';
import type { OpenedBundle, ProposalSummary } from '#shared/ipc/views/bundle.ts';
import type { Receipt, SavedScoreFile } from '#shared/ipc/views/juror.ts';
import { signText } from '#shared/text/screens/sign.ts';
import { checkDesk } from './check-desk.ts';
import { Distribution } from './distribution.tsx';
import { MissingCard, OddCard } from './findings.tsx';
import { Receipts } from './receipts.tsx';
import { SignForm } from './sign-form.tsx';
import { UnlockForm } from './unlock-form.tsx';

interface SignScreenProps {
  readonly opened: OpenedBundle;
  readonly desk: OwnDesk<ProposalSummary>;
  readonly work: JurorWork;
  readonly lock: SignedLock;
  readonly receipts: readonly Receipt[];
  readonly onOpen: (entry: string) => void;
  readonly onSigned: () => Promise<void>;
}

/** Looks over everything once more, takes the declaration, signs, and keeps the receipts. */
export function SignScreen({ receipts, lock, work, onSigned, ...rest }: SignScreenProps) {
  const text = useTexts(signText);
  const [saved, setSaved] = useState<SavedScoreFile | null>(null);
  const signed = async (file: SavedScoreFile) => {
    setSaved(file);
    await onSigned();
  };
  return (
    <Page title={text.title}>
      {saved !== null && lock.kind === 'signed' ? (
        <div ref={bringIntoView}>
          <Notice tone="good" title={text.signedTitle(lock.revision)}>
            {saved.evidence === null
              ? text.signedBody(saved.saved.name, saved.saved.folder)
              : text.signedPair(saved.saved.name, saved.evidence.name, saved.saved.folder)}
          </Notice>
        </div>
      ) : null}
      {receipts.length === 0 ? null : <Receipts receipts={receipts} owner={work.key} />}
      {lock.kind === 'signed' ? <UnlockForm revision={lock.revision} work={work} /> : null}
      {lock.kind === 'reopened' ? <Notice>{text.reopened(lock.unlock.revision, lock.unlock.reason)}</Notice> : null}
      {lock.kind === 'signed' ? null : <Check {...rest} work={work} onSigned={signed} />}
    </Page>
  );
}

// Signing happens at the foot of the page; what came of it stands at its head.
function bringIntoView(node: HTMLElement | null): void {
  node?.scrollIntoView({ block: 'center' });
}

interface CheckProps extends Pick<SignScreenProps, 'opened' | 'desk' | 'work' | 'onOpen'> {
  readonly onSigned: (saved: SavedScoreFile) => Promise<void>;
}

function Check({ opened, desk, work, onOpen, onSigned }: CheckProps) {
  const text = useTexts(signText);
  const sheets = useWork(work, 'sheets');
  const { rules } = opened.stage;
  const check = checkDesk(rules, desk, sheets);
  const complete = check.missing.length === 0;
  return (
    <>
      {complete ? (
        <Notice tone="good" title={text.completeTitle}>
          {text.complete(check.scored, check.recused)}
        </Notice>
      ) : (
        <MissingCard missing={check.missing} onOpen={onOpen} />
      )}
      {check.odd.length === 0 ? null : <OddCard odd={check.odd} onOpen={onOpen} />}
      {check.totals.length < 2 ? null : (
        <Card title={text.distribution}>
          <Distribution rules={rules} sheets={check.sheets} totals={check.totals} />
        </Card>
      )}
      {complete ? <SignForm opened={opened} work={work} sheets={check.sheets} evidence={check.evidence} onSigned={onSigned} /> : null}
    </>
  );
}
