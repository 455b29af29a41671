import { useCallback, useMemo, useState } from 'react';
import { useBridge } from '#renderer/bridge/bridge.ts';
import { useHolders } from '#renderer/bridge/card-holders.ts';
import { useRequest } from '#renderer/bridge/request.ts';
import { Button } from '#renderer/ui/controls/button.tsx';
import { ErrorNotice, Notice } from '#renderer/ui/display/notice.tsx';
import { Card, Page } from '#renderer/ui/layout/page.tsx';
import { Signature } from '#renderer/ui/theme/icons.tsx';
import { useTexts } from '#renderer/ui/theme/language.tsx';
import type { CompetitionWork } from '#renderer/work/competition-work.ts';
import { JobProgress } from '#renderer/work/job-progress.tsx';
import { StageChoice } from '#renderer/work/stage-choice.tsx';
import { preflight } from '#shared/domain/competition/preparing/preflight.ts';
import type { BuiltBundleView } from '#shared/ipc/views/preparing.ts';
import { bundleBuildingText } from '#shared/text/screens/bundles/bundle-building.ts';
import { builtOf } from './built-of.ts';
import { BuiltReceipt } from './built-receipt.tsx';
import { ContentFacts } from './content-facts.tsx';
import { Findings } from './findings.tsx';
import { HistoryCard } from './history-card.tsx';
import { InterruptedBuildingNotice } from './interrupted-building.tsx';
import { SuccessorCard } from './successor-card.tsx';
import './bundle-building.css';

/** From a prepared stage to its signed bundle: what is left to do, what it will hold, building it, and what was built before. */
export function BundleBuildingScreen({ draft, status, identity, actions, stage, onStage, onPlace }: CompetitionWork) {
  const words = useTexts(bundleBuildingText);
  const owner = identity.thumbprint;
  const holders = useHolders(owner, status.id, draft.person);
  const names = (thumbprint: string) =>
    (holders.status === 'ready' ? holders.value : []).find((one) => one.thumbprint === thumbprint)?.name ?? thumbprint.slice(0, 8);
  const found = useMemo(() => (stage === null ? null : preflight(draft, stage)), [draft, stage]);
  const building = useBuilding(owner, status.id, actions.reload);
  if (stage === null || found === null) return <Page title={words.title}>{null}</Page>;
  return (
    <Page title={words.title} beside={<StageChoice label={words.stage} draft={draft} stage={stage} onStage={onStage} />}>
      <InterruptedBuildingNotice key={status.revision} owner={owner} id={status.id} />
      <Card title={words.preflight}>
        <Findings {...found} names={names} onPlace={(place) => onPlace({ ...place, stage })} />
      </Card>
      {builtOf(draft, stage).length === 0 ? null : <SuccessorCard owner={owner} id={status.id} stage={stage} revision={status.revision} />}
      <Card title={words.content}>
        <ContentFacts draft={draft} stage={stage} />
        <ErrorNotice error={building.error} />
        {building.isStopped && !building.isBusy ? <Notice>{words.stopped}</Notice> : null}
        {building.isBusy ? (
          <JobProgress job="build" label={words.building} onCancel={building.stop} />
        ) : (
          <div className="cluster">
            <Button
              variant="primary"
              icon={<Signature />}
              isDisabled={found.blockers.length > 0}
              onPress={() => void building.build(stage)}
            >
              {words.build}
            </Button>
            <p className="soft small">{words.folderHelp}</p>
          </div>
        )}
      </Card>
      {building.built === null ? null : <BuiltReceipt built={building.built} owner={owner} id={status.id} />}
      <HistoryCard draft={draft} stage={stage} owner={owner} id={status.id} />
    </Page>
  );
}

function useBuilding(owner: string, id: string, onBuilt: () => void) {
  const bridge = useBridge();
  const { ask, isBusy, error } = useRequest();
  const [built, setBuilt] = useState<BuiltBundleView | null>(null);
  const [isStopped, setStopped] = useState(false);
  const stop = useCallback(() => setStopped(true), []);
  const build = async (stage: string) => {
    setStopped(false);
    const answer = await ask(() => bridge['preparing:build']({ owner, id, stage }));
    // Even then one that was interrupted before may have been noted.
    onBuilt();
    if (!answer.ok) return;
    // Pressed too late: it is built, and that is what is said.
    setStopped(false);
    setBuilt(answer.value);
  };
  return { build, isBusy, error, built, isStopped, stop };
}
