import { useMemo } from 'react';
import { EmptyState } from '#renderer/ui/layout/empty-state.tsx';
import { ChartNoAxesColumn } from '#renderer/ui/theme/icons.tsx';
import { useTexts } from '#renderer/ui/theme/language.tsx';
import { Page } from '#renderer/ui/layout/page.tsx';
import type { RankingView } from '#renderer/ui/ranking/ranking-view.ts';
import { type ChairWork, PanelScreen, ToInbox } from '#renderer/work/panel-screen.tsx';
import type { OpenedBundle } from '#shared/ipc/views/bundle.ts';
import type { PanelView } from '#shared/ipc/views/panel.ts';
import { rankingText } from '#shared/text/screens/ranking.ts';
import { absencesIn } from './absences.ts';
import { RankingBoard } from './ranking-board.tsx';

/** The chair's official ranking of everything received so far. */
export function Ranking(work: ChairWork) {
  const words = useTexts(rankingText);
  return (
    <PanelScreen {...work} title={words.title} loading={words.loading}>
      {(panel) =>
        hasTotals(panel) ? (
          <PanelRanking bundle={work.bundle} chair={work.identity.thumbprint} panel={panel} />
        ) : (
          <NothingRanked {...work} />
        )
      }
    </PanelScreen>
  );
}

function hasTotals({ ranking }: PanelView): boolean {
  return ranking.some(({ jurors }) => jurors.length > 0);
}

function NothingRanked(work: ChairWork) {
  const words = useTexts(rankingText);
  return (
    <Page title={words.title}>
      <EmptyState title={words.emptyTitle} icon={<ChartNoAxesColumn />} actions={<ToInbox {...work} />}>
        {words.emptyBody}
      </EmptyState>
    </Page>
  );
}

interface PanelRankingProps {
  readonly bundle: OpenedBundle;
  readonly chair: string;
  readonly panel: PanelView;
}

function PanelRanking({ bundle, chair, panel }: PanelRankingProps) {
  const view = useMemo<RankingView>(
    () => ({
      rules: bundle.stage.rules,
      proposals: bundle.proposals,
      ranking: panel.ranking,
      jurors: new Map(panel.coverage.map(({ juror, name }) => [juror, name])),
      absent: absencesIn(bundle, panel),
    }),
    [bundle, panel],
  );
  return (
    <RankingBoard
      view={view}
      stage={bundle.stage}
      coverage={panel.coverage}
      decisions={panel.decisions}
      bundleId={bundle.view.bundleId}
      chair={chair}
    />
  );
}
