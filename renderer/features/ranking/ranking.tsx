import { useMemo } from 'react';
import { usePanel } from '#renderer/bridge/panel.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { ChartNoAxesColumn } from '#renderer/ui/icons.tsx';
import { useTexts } from '#renderer/ui/language.tsx';
import { ErrorNotice } from '#renderer/ui/notice.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { ProgressBar } from '#renderer/ui/progress-bar.tsx';
import type { RankingView } from '#renderer/ui/ranking-view.ts';
import type { IdentityView, OpenedBundle, PanelView } from '#shared/ipc/views.ts';
import { rankingText } from '#shared/text/screens/ranking.ts';
import { absencesIn } from './absences.ts';
import { RankingBoard } from './ranking-board.tsx';

interface RankingProps {
  readonly bundle: OpenedBundle;
  readonly identity: IdentityView;
}

/** The chair's official ranking of everything received so far. */
export function Ranking({ bundle, identity }: RankingProps) {
  const words = useTexts(rankingText);
  const [panel] = usePanel(bundle.view.bundleId, identity);
  if (panel.status === 'ready' && panel.value.ranking.some(({ jurors }) => jurors.length > 0))
    return <PanelRanking bundle={bundle} panel={panel.value} />;
  return (
    <Page title={words.title}>
      {panel.status === 'loading' && <ProgressBar label={words.loading} valueText="" share={null} />}
      {panel.status === 'failed' && <ErrorNotice error={panel.error} />}
      {panel.status === 'ready' && (
        <EmptyState title={words.emptyTitle} icon={<ChartNoAxesColumn />}>
          {words.emptyBody}
        </EmptyState>
      )}
    </Page>
  );
}

function PanelRanking({ bundle, panel }: { readonly bundle: OpenedBundle; readonly panel: PanelView }) {
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
  return <RankingBoard view={view} stage={bundle.stage} coverage={panel.coverage} />;
}
