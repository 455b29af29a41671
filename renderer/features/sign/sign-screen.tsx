import { type ReactNode, useState } from 'react';
import type { JurorWork } from '#renderer/db/juror-work.ts';
import type { SignedLock } from '#renderer/db/signed-lock.ts';
import { useWork } from '#renderer/db/use-work.ts';
import { Button } from '#renderer/ui/controls/button.tsx';
import { useTexts } from '#renderer/ui/theme/language.tsx';
import { Notice } from '#renderer/ui/display/notice.tsx';
import { Card, Page } from '#renderer/ui/layout/page.tsx';
import type { OwnDesk } from '#shared/domain/panel/own/own-desk.ts';
import type { OpenedBundle, ProposalSummary } from '#shared/ipc/views/bundle.ts';
import type { Receipt, SavedScoreFile } from '#shared/ipc/views/juror.ts';
import { takeBackText } from '#shared/text/screens/sign/take-back.ts';
import { signText } from '#shared/text/screens/sign/sign.ts';
import { checkDesk } from './check-desk.ts';
import { Distribution } from './distribution.tsx';
import { MissingCard, OddCard } from './findings.tsx';
import { OwedVisits } from './owed-visits.tsx';
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
  /** Goes to the list of field visits. */
  readonly onVisits: () => void;
  readonly onSigned: () => Promise<void>;
  /** What came of taking scores back from a file, above everything else. */
  readonly notice: ReactNode;
  /** Takes scores back from a score file that was saved earlier. */
  readonly onTakeBack: () => void;
}

/** Looks over everything once more, takes the declaration, signs, and keeps the receipts. */
export function SignScreen({ receipts, lock, work, onSigned, notice, onTakeBack, ...rest }: SignScreenProps) {
  const text = useTexts(signText);
  const [saved, setSaved] = useState<SavedScoreFile | null>(null);
  const signed = async (file: SavedScoreFile) => {
    setSaved(file);
    await onSigned();
  };
  return (
    <Page title={text.title}>
      {notice}
      {saved !== null && lock.kind === 'signed' ? (
        <div ref={bringIntoView} tabIndex={-1}>
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
      <TakeBackOffer onPress={onTakeBack} />
    </Page>
  );
}

/** For whoever comes with nothing but the file they saved: at the foot of the page, where it disturbs nobody else. */
function TakeBackOffer({ onPress }: { readonly onPress: () => void }) {
  const text = useTexts(takeBackText);
  return (
    <Card title={text.offerTitle}>
      <p className="soft">{text.offer}</p>
      <div>
        <Button onPress={onPress}>{text.fromFile}</Button>
      </div>
    </Card>
  );
}

// Signing happens at the foot of the page; what came of it stands at its head, and has the focus that the button had.
function bringIntoView(node: HTMLElement | null): void {
  node?.focus({ preventScroll: true });
  node?.scrollIntoView({ block: 'center' });
}

interface CheckProps extends Pick<SignScreenProps, 'opened' | 'desk' | 'work' | 'onOpen' | 'onVisits'> {
  readonly onSigned: (saved: SavedScoreFile) => Promise<void>;
}

function Check({ opened, desk, work, onOpen, onVisits, onSigned }: CheckProps) {
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
      <OwedVisits desk={desk} sheets={sheets} onOpen={onVisits} />
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
