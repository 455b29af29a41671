import { type ComponentType, useEffect } from 'react';
import { Agreement } from '#renderer/features/agreement/agreement.tsx';
import { BundlesScreen } from '#renderer/features/bundles/bundles-screen.tsx';
import { Close } from '#renderer/features/close/close.tsx';
import { Coverage } from '#renderer/features/coverage/coverage.tsx';
import { Inbox } from '#renderer/features/inbox/inbox.tsx';
import { Plenary } from '#renderer/features/plenary/plenary.tsx';
import { Ranking } from '#renderer/features/ranking/ranking.tsx';
import { Result } from '#renderer/features/result/result.tsx';
import { Stability } from '#renderer/features/stability/stability.tsx';
import { useTexts } from '#renderer/ui/theme/language.tsx';
import { ErrorNotice } from '#renderer/ui/display/notice.tsx';
import { Page } from '#renderer/ui/layout/page.tsx';
import type { ChairWork } from '#renderer/work/panel-screen.tsx';
import { frameText } from '#shared/text/screens/frame/frame.ts';
import { CompetitionWorkspace } from './session/competition-workspace.tsx';
import { JurorWorkspace } from './session/juror-workspace.tsx';
import { PersonScreens } from './person-screens.tsx';
import { type ChairScreen, isJurorScreen, isSecretariatScreen, isWorkScreen, type Screen } from './route.ts';
import { useBundleProgress } from './session/use-bundle-progress.ts';
import { currentIdentity, currentRoles } from './session/session.ts';
import { useSession, useSessionActions } from './session/session-context.tsx';
import type { WorkShelf } from './session/work-shelf.ts';

interface ScreensProps {
  readonly screen: Screen;
  readonly shelf: WorkShelf;
}

/** The one screen that is shown. */
export function Screens({ screen, shelf }: ScreensProps) {
  const identity = useSession(currentIdentity);
  const opened = useSession((state) => state.opened);
  const { go } = useSessionActions();
  if (screen === 'bundles') return <Bundles shelf={shelf} />;
  if (screen === 'result') return <ResultScreen />;
  if (identity === null) return <PersonScreens screen={screen} />;
  if (isSecretariatScreen(screen)) return <CompetitionWorkspace key={identity.thumbprint} screen={screen} identity={identity} />;
  if (!isWorkScreen(screen) || opened === null) return <PersonScreens screen={screen} />;
  const key = `${opened.view.bundleId} ${identity.thumbprint}`;
  if (isJurorScreen(screen)) {
    return <JurorWorkspace key={key} screen={screen} opened={opened} identity={identity} shelf={shelf} />;
  }
  const ChairWorkspace = CHAIR_SCREENS[screen];
  return <ChairWorkspace key={key} bundle={opened} identity={identity} onGo={go} />;
}

function ResultScreen() {
  const identity = useSession(currentIdentity);
  const bundleId = useSession((state) => state.opened?.view.bundleId ?? null);
  const isChair = useSession((state) => currentRoles(state).some((role) => role === 'chair' || role === 'chair-deputy'));
  return <Result key={identity?.thumbprint} identity={identity} bundleId={bundleId} chair={isChair ? identity : null} />;
}

function Bundles({ shelf }: Pick<ScreensProps, 'shelf'>) {
  const text = useTexts(frameText);
  const bundles = useSession((state) => state.bundles);
  const openedId = useSession((state) => state.opened?.view.bundleId ?? null);
  const openError = useSession((state) => state.openError);
  const file = useSession((state) => state.inspecting);
  const identity = useSession(currentIdentity);
  const { inspect, openBundle, refreshBundles } = useSessionActions();
  useEffect(() => void refreshBundles(), [refreshBundles]);
  const progress = useBundleProgress(shelf, identity);
  if (openError !== null && file === null && bundles.length === 0) {
    return (
      <Page title={text.openFailed}>
        <ErrorNotice error={openError} />
      </Page>
    );
  }
  return (
    <BundlesScreen
      progress={progress}
      bundles={bundles}
      openedId={openedId}
      identity={identity}
      file={file}
      onFile={inspect}
      onOpen={openBundle}
    />
  );
}

interface ChairScreenProps extends Omit<ChairWork, 'onGo'> {
  /** Shows another of the chair's screens. */
  readonly onGo: (screen: ChairScreen) => void;
}

const CHAIR_SCREENS: Readonly<Record<ChairScreen, ComponentType<ChairScreenProps>>> = {
  inbox: Inbox,
  coverage: Coverage,
  ranking: Ranking,
  agreement: Agreement,
  stability: Stability,
  plenary: Plenary,
  close: Close,
};
