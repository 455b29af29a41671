import { useCallback, useEffect, useMemo, useState } from 'react';
import type { JurorWork } from '#renderer/db/juror-work.ts';
import { type SignedLock, signedLock } from '#renderer/db/signed-lock.ts';
import { useWork } from '#renderer/db/use-work.ts';
import { ProposalsScreen } from '#renderer/features/proposals/proposals-screen.tsx';
import { type SheetPane, ScoreSheetScreen } from '#renderer/features/score-sheet/score-sheet-screen.tsx';
import { VisitsScreen } from '#renderer/features/visits/visits-screen.tsx';
import { SignScreen } from '#renderer/features/sign/sign-screen.tsx';
import { useTexts } from '#renderer/ui/theme/language.tsx';
import { Notice } from '#renderer/ui/display/notice.tsx';
import { Page } from '#renderer/ui/layout/page.tsx';
import { nextOpenEntry, type OwnState } from '#shared/domain/panel/own/own-progress.ts';
import { deskOf, deskState, type OwnDesk } from '#shared/domain/panel/own/own-desk.ts';
import type { OpenedBundle, ProposalSummary } from '#shared/ipc/views/bundle.ts';
import type { IdentityView } from '#shared/ipc/views/identity.ts';
import type { Receipt } from '#shared/ipc/views/juror.ts';
import { frameText } from '#shared/text/screens/frame/frame.ts';
import type { JurorScreen } from '../route.ts';
import { BackupReminder, useBackupStanding } from './backup-reminder.tsx';
import { LostWorkNotice, TakingBackOutcome } from './lost-work/lost-work-notice.tsx';
import { type TakingBack, useTakeBackCommand, useTakingBack } from './lost-work/use-taking-back.ts';
import { RecoveryNotice } from './recovery-notice.tsx';
import { SheetPrinting } from './sheet-printing.tsx';
import { SaveStatus } from '../frame/save-status.tsx';
import { SuccessorNotice } from './successor-notice.tsx';
import { useSession, useSessionActions } from './session-context.tsx';
import { useJurorWork } from './use-juror-work.ts';
import type { WorkShelf } from './work-shelf.ts';

interface JurorWorkspaceProps {
  readonly screen: JurorScreen;
  readonly opened: OpenedBundle;
  readonly identity: IdentityView;
  readonly shelf: WorkShelf;
}

/** The juror's three screens over one opened work. */
export function JurorWorkspace({ screen, opened, identity, shelf }: JurorWorkspaceProps) {
  const text = useTexts(frameText);
  const opening = useJurorWork(shelf, opened, identity.thumbprint);
  if (opening.status === 'opening') {
    return (
      <Page title={text.screens.proposals}>
        <p className="soft">{text.opening}</p>
      </Page>
    );
  }
  if (opening.status === 'failed') {
    return (
      <Page title={text.workFailedTitle}>
        <Notice tone="bad">{text.workFailures[opening.failure]}</Notice>
      </Page>
    );
  }
  return (
    <Workspace
      screen={screen}
      opened={opened}
      identity={identity}
      work={opening.work}
      receipts={opening.receipts}
      onSigned={opening.refreshReceipts}
    />
  );
}

interface WorkspaceProps {
  readonly screen: JurorScreen;
  readonly opened: OpenedBundle;
  readonly identity: IdentityView;
  readonly work: JurorWork;
  readonly receipts: readonly Receipt[];
  readonly onSigned: () => Promise<void>;
}

function Workspace({ screen, opened, identity, work, receipts, onSigned }: WorkspaceProps) {
  const desk = useMemo(
    () => deskOf({ ...opened.stage, roster: opened.view.roster }, opened.proposals, work.key.juror),
    [opened, work.key.juror],
  );
  const asked = useSession((state) => state.route.entry);
  const { go } = useSessionActions();
  const sheets = useWork(work, 'sheets');
  const place = useWork(work, 'place');
  const lock = useLock(work, receipts);
  const states = useMemo(() => desk.proposals.map(({ entry }) => deskState(desk, sheets, entry)), [desk, sheets]);
  const proposal = proposalAt(desk.proposals, asked ?? place ?? firstOpen(desk.proposals, states));
  // Without an entry the rail's field verification is the list of visits.
  const showsSheet = screen === 'sheet' || (screen === 'visits' && asked !== null);
  const [printing, setPrinting] = useState(false);
  const back = useTakingBack({ work, desk, receipts, onSigned });
  useTakeBackCommand(back, () => go('sign'));
  const print = useCallback(() => setPrinting(true), []);
  const close = useCallback(() => setPrinting(false), []);
  const { openSheet, openHere, sign, turn } = useWays(screen, proposal?.entry);
  const shared = { opened, desk, work, onOpen: openSheet, onSign: sign };
  return (
    <>
      <SaveStatus work={work} states={states} />
      <SheetPrinting
        work={work}
        proposals={desk.proposals}
        current={showsSheet ? proposal : undefined}
        lock={lock}
        isOpen={printing}
        onOpen={print}
        onClose={close}
      />
      {showsSheet && proposal !== undefined ? (
        <ScoreSheetScreen
          key={proposal.entry}
          {...shared}
          onOpen={openHere}
          lock={lock}
          proposal={proposal}
          pane={screen === 'visits' ? 'visit' : 'criteria'}
          onPane={turn}
        />
      ) : (
        <Beside {...{ screen, identity, lock, receipts, onSigned, back }} {...shared} onPrint={print} />
      )}
    </>
  );
}

/** Ways from the screen; the same functions while it shows the same proposal, so that a key draws no button anew. */
function useWays(screen: JurorScreen, entry: string | undefined) {
  const { go } = useSessionActions();
  return {
    openSheet: useCallback((next: string) => go('sheet', next), [go]),
    openHere: useCallback((next: string) => go(screen, next), [go, screen]),
    sign: useCallback(() => go('sign'), [go]),
    turn: useCallback((pane: SheetPane) => go(pane === 'visit' ? 'visits' : 'sheet', entry), [go, entry]),
  };
}

interface NoticesProps extends Pick<WorkspaceProps, 'work' | 'opened' | 'identity'> {
  readonly back: TakingBack;
  /** Goes to where backups are made and restored. */
  readonly onBackUp: () => void;
}

function Notices({ work, opened, identity, back, onBackUp }: NoticesProps) {
  const standing = useBackupStanding(identity);
  return (
    <>
      <RecoveryNotice work={work} />
      <LostWorkNotice back={back} work={work} standing={standing} onRestore={onBackUp} />
      <TakingBackOutcome back={back} />
      <SuccessorNotice work={work} isSuccessor={opened.ancestors.length > 0} />
      <BackupReminder standing={standing} onBackUp={onBackUp} />
    </>
  );
}

interface BesideProps extends Omit<WorkspaceProps, 'onSigned'> {
  readonly desk: OwnDesk<ProposalSummary>;
  readonly lock: SignedLock;
  readonly onOpen: (entry: string) => void;
  readonly onSign: () => void;
  readonly onSigned: () => Promise<void>;
  readonly onPrint: () => void;
  readonly back: TakingBack;
}

/** The screens beside the score sheet; the list of proposals where there is no sheet to show. */
function Beside({ screen, identity, lock, receipts, onSigned, onPrint, back, ...shared }: BesideProps) {
  const { go } = useSessionActions();
  if (screen === 'sign') {
    const outcome = <TakingBackOutcome back={back} />;
    return (
      <SignScreen
        {...shared}
        lock={lock}
        receipts={receipts}
        onSigned={onSigned}
        onVisits={() => go('visits')}
        notice={outcome}
        onTakeBack={() => void back.choose()}
      />
    );
  }
  if (screen === 'visits')
    return <VisitsScreen roster={shared.opened.view.roster} desk={shared.desk} work={shared.work} onOpen={(next) => go('visits', next)} />;
  return (
    <ProposalsScreen
      {...shared}
      lock={lock}
      onPrint={onPrint}
      notice={<Notices work={shared.work} opened={shared.opened} identity={identity} back={back} onBackUp={() => go('identity')} />}
    />
  );
}

function useLock(work: JurorWork, receipts: readonly Receipt[]): SignedLock {
  const unlocks = useWork(work, 'unlocks');
  const lock = useMemo(() => signedLock(receipts, unlocks), [receipts, unlocks]);
  // What is signed could otherwise be changed back without a trace.
  useEffect(() => (lock.kind === 'signed' ? work.forgetSteps() : undefined), [lock.kind, work]);
  return lock;
}

function firstOpen(proposals: readonly ProposalSummary[], states: readonly OwnState[]): string | null {
  const byEntry = new Map(proposals.map(({ entry }, index) => [entry, states[index] ?? 'untouched']));
  return nextOpenEntry([...byEntry.keys()], (entry) => byEntry.get(entry) ?? 'untouched', null);
}

function proposalAt(proposals: readonly ProposalSummary[], entry: string | null): ProposalSummary | undefined {
  return proposals.find((candidate) => candidate.entry === entry) ?? proposals[0];
}
