import { type ComponentType, useState } from 'react';
import { useCompetition } from '#renderer/bridge/competition.ts';
import { AssignmentScreen } from '#renderer/features/assignment/assignment-screen.tsx';
import { BundleBuildingScreen } from '#renderer/features/bundle-building/bundle-building-screen.tsx';
import { CompetitionsScreen } from '#renderer/features/competitions/competitions-screen.tsx';
import { CompetitionScreen } from '#renderer/features/competition/competition-screen.tsx';
import { PanelScreen } from '#renderer/features/panel/panel-screen.tsx';
import { IntakeScreen } from '#renderer/features/intake/intake-screen.tsx';
import { ErrorNotice } from '#renderer/ui/display/notice.tsx';
import { Page } from '#renderer/ui/layout/page.tsx';
import { useTexts } from '#renderer/ui/theme/language.tsx';
import type { CompetitionWork, StagePlace } from '#renderer/work/competition-work.ts';
import type { CompetitionDraft } from '#shared/domain/competition/draft/draft.ts';
import { stageInHand } from '#shared/domain/competition/preparing/stage-in-hand.ts';
import type { IdentityView } from '#shared/ipc/views/identity.ts';
import { competitionsText } from '#shared/text/screens/competitions.ts';
import { frameText } from '#shared/text/screens/frame/frame.ts';
import { CompetitionSaveStatus } from '../frame/competition-save-status.tsx';
import type { SecretariatScreen } from '../route.ts';
import { useSession, useSessionActions } from './session-context.tsx';
import { useCompetitionCommands } from './use-competition-commands.ts';

type OpenedScreen = Exclude<SecretariatScreen, 'competitions'>;

interface CompetitionWorkspaceProps {
  readonly screen: SecretariatScreen;
  readonly identity: IdentityView;
}

/** The secretariat's screens: the list of competitions, and those over the one that is open. */
export function CompetitionWorkspace({ screen, identity }: CompetitionWorkspaceProps) {
  const id = useSession((state) => state.competition);
  const { openCompetition, closeCompetition } = useSessionActions();
  if (screen === 'competitions' || id === null) {
    return <CompetitionsScreen identity={identity} openedId={id} onOpen={openCompetition} onClosed={closeCompetition} />;
  }
  return <Opened key={id} id={id} screen={screen} identity={identity} />;
}

function Opened({ id, screen, identity }: { readonly id: string; readonly screen: OpenedScreen; readonly identity: IdentityView }) {
  const text = useTexts(competitionsText);
  const title = useTexts(frameText).screens[screen];
  const { opened, save, actions } = useCompetition(identity.thumbprint, id);
  const places = usePlaces(screen, opened.status === 'ready' ? opened.value.draft : null);
  useCompetitionCommands(opened.status === 'ready' ? opened.value.status : null, actions);
  if (opened.status === 'loading') {
    return (
      <Page title={title}>
        <p className="soft">{text.opening}</p>
      </Page>
    );
  }
  if (opened.status === 'failed') {
    return (
      <Page title={title}>
        <ErrorNotice error={opened.error} />
      </Page>
    );
  }
  const Screen = SCREENS[screen];
  return (
    <>
      <CompetitionSaveStatus save={save} {...opened.value} />
      <Screen {...opened.value} {...places} identity={identity} actions={actions} />
    </>
  );
}

/** Where somebody was sent, forgotten as soon as they go on to another screen; and the stage that they work on, which stays. */
function usePlaces(screen: OpenedScreen, draft: CompetitionDraft | null): Pick<CompetitionWork, 'stage' | 'onStage' | 'place' | 'onPlace'> {
  const { go } = useSessionActions();
  const [chosen, onStage] = useState<string | null>(null);
  const [sent, setSent] = useState<StagePlace | null>(null);
  if (sent !== null && sent.screen !== screen) setSent(null);
  const onPlace = (next: StagePlace) => {
    setSent(next);
    onStage(next.stage);
    go(next.screen);
  };
  const stage = chosen !== null && draft?.stage.has(chosen) === true ? chosen : draft && stageInHand(draft);
  return { stage, onStage, place: sent?.screen === screen ? sent : null, onPlace };
}

const SCREENS: Readonly<Record<OpenedScreen, ComponentType<CompetitionWork>>> = {
  competition: CompetitionScreen,
  panel: PanelScreen,
  assignment: AssignmentScreen,
  'bundle-building': BundleBuildingScreen,
  intake: IntakeScreen,
};
