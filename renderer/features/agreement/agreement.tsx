import { Analysis } from '#renderer/ui/layout/analysis.tsx';
import { type ReactNode, useState } from 'react';
import { useAsked } from '#renderer/bridge/asked.ts';
import { useBridge } from '#renderer/bridge/bridge.ts';
import { Select } from '#renderer/ui/controls/select.tsx';
import { Badge } from '#renderer/ui/display/badge.tsx';
import { EmptyState } from '#renderer/ui/layout/empty-state.tsx';
import { Page } from '#renderer/ui/layout/page.tsx';
import { ChartNoAxesColumn } from '#renderer/ui/theme/icons.tsx';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import { MeasureNotice } from '#renderer/work/measure-notice.tsx';
import { type ChairWork, PanelScreen, ToInbox } from '#renderer/work/panel-screen.tsx';
import { scoredCriteria } from '#shared/domain/scoring/rules.ts';
import type { AgreementView } from '#shared/ipc/views/analysis.ts';
import type { PanelView } from '#shared/ipc/views/panel.ts';
import { agreementText } from '#shared/text/screens/agreement.ts';
import { AgreementFigures } from './agreement-figures.tsx';
import { AgreementSentence } from './agreement-sentence.tsx';
import { DividedProposals } from './divided-proposals.tsx';
import { SeverityPlot } from './severity-plot.tsx';
import './agreement.css';

/** How far the jurors agree, for a chair without statistics: a sentence, then the plot, then the figures. */
export function Agreement(work: ChairWork) {
  const words = useTexts(agreementText);
  return (
    <PanelScreen {...work} title={words.title} loading={words.loading}>
      {(panel) => <PanelAgreement {...work} panel={panel} />}
    </PanelScreen>
  );
}

const TOTALS = '';

function PanelAgreement({ bundle, identity, onGo, panel }: ChairWork & { readonly panel: PanelView }) {
  const words = useTexts(agreementText);
  const language = useLanguage();
  const bridge = useBridge();
  const [criterion, setCriterion] = useState(TOTALS);
  const asking = { bundleId: bundle.view.bundleId, chair: identity.thumbprint, criterion: criterion === TOTALS ? null : criterion };
  const key = `${criterion} ${panel.files.map(({ sha256 }) => sha256).join(' ')}`;
  const { asked, askAgain } = useAsked(key, () => bridge['analysis:agreement'](asking));
  const options = [
    { value: TOTALS, label: words.totals },
    ...scoredCriteria(bundle.stage.rules.criteria).map(({ id, name }) => ({ value: id, label: name[language] })),
  ];
  return (
    <Page
      title={words.title}
      layout="fill"
      beside={<Select label={words.over} hideLabel options={options} value={criterion} onChange={setCriterion} />}
      actions={<Badge tone="warn">{words.notOfficial}</Badge>}
    >
      <Analysis label={words.title}>
        {asked.status === 'ready' ? (
          <Measured
            view={asked.value}
            bundle={bundle}
            panel={panel}
            criterion={asking.criterion}
            toInbox={<ToInbox {...(onGo === undefined ? {} : { onGo })} />}
          />
        ) : (
          <MeasureNotice asked={asked} label={words.measuring} onAgain={askAgain} />
        )}
      </Analysis>
    </Page>
  );
}

interface MeasuredProps extends Pick<ChairWork, 'bundle'> {
  readonly view: AgreementView;
  readonly panel: PanelView;
  readonly criterion: string | null;
  readonly toInbox: ReactNode;
}

function Measured({ view, bundle, panel, criterion, toInbox }: MeasuredProps) {
  const words = useTexts(agreementText);
  const names = new Map(panel.coverage.map(({ juror, name }) => [juror, name]));
  const nameOf = (juror: string) => names.get(juror) ?? juror;
  if (view.severity.length < 2 || view.proposals.length < 2)
    return (
      <EmptyState title={words.emptyTitle} icon={<ChartNoAxesColumn />} actions={toInbox}>
        {words.emptyBody}
      </EmptyState>
    );
  const isFull = bundle.stage.assignments.mode === 'all';
  return (
    <>
      <AgreementSentence view={view} nameOf={nameOf} isFull={isFull} />
      <SeverityPlot severity={view.severity} nameOf={nameOf} scale={bundle.stage.rules.scale} />
      <AgreementFigures agreement={view.agreement} />
      <DividedProposals view={view} bundle={bundle} panel={panel} nameOf={nameOf} criterion={criterion} />
    </>
  );
}
