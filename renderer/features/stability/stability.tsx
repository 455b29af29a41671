import { Analysis } from '#renderer/ui/layout/analysis.tsx';
import { type ReactNode, useState } from 'react';
import { useAsked } from '#renderer/bridge/asked.ts';
import { useBridge } from '#renderer/bridge/bridge.ts';
import type { Asked } from '#renderer/bridge/panel.ts';
import { Select } from '#renderer/ui/controls/select.tsx';
import { Segmented } from '#renderer/ui/controls/radio-group.tsx';
import { Badge } from '#renderer/ui/display/badge.tsx';
import { Notice } from '#renderer/ui/display/notice.tsx';
import { EmptyState } from '#renderer/ui/layout/empty-state.tsx';
import { Page } from '#renderer/ui/layout/page.tsx';
import { ChartNoAxesColumn } from '#renderer/ui/theme/icons.tsx';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import { MeasureNotice } from '#renderer/work/measure-notice.tsx';
import { StandingSwitch } from '#renderer/work/standing-switch.tsx';
import { type ChairWork, PanelScreen, ToInbox } from '#renderer/work/panel-screen.tsx';
import { takesLong } from '#shared/domain/analysis/stability/takes-long.ts';
import type { RankingStability } from '#shared/ipc/views/analysis.ts';
import type { OpenedBundle } from '#shared/ipc/views/bundle.ts';
import type { PanelView } from '#shared/ipc/views/panel.ts';
import { beforeDecisions, withDecisions } from '#shared/text/decisions/before-decisions.ts';
import { formatNumber } from '#shared/text/numbers.ts';
import { stabilityText } from '#shared/text/screens/stability.ts';
import { cutChoices } from './cut-choices.ts';
import { StabilityOf } from './stability-of.tsx';
import './stability.css';

/** How firm the ranking is, for a chair without statistics: a sentence, then the plot, then the figures. */
export function Stability(work: ChairWork) {
  const words = useTexts(stabilityText);
  return (
    <PanelScreen {...work} title={words.title} loading={words.loading}>
      {(panel) => <PanelStability {...work} panel={panel} />}
    </PanelScreen>
  );
}

const RESAMPLES = 2000;

function PanelStability({ bundle, identity, panel, ...work }: ChairWork & { readonly panel: PanelView }) {
  const words = useTexts(stabilityText);
  const bridge = useBridge();
  const { decisions } = panel;
  const [wantsDecided, setDecided] = useState(true);
  const decided = wantsDecided && decisions > 0;
  const basis = (decided ? withDecisions : beforeDecisions)(decisions, useLanguage());
  const choices = cutChoices(bundle.stage.rules, bundle.proposals.length);
  const [cut, setCut] = useState<number | null>(choices.preset);
  const [chosen, setChosen] = useState<string | null>(null);
  const asking = { bundleId: bundle.view.bundleId, chair: identity.thumbprint, resamples: RESAMPLES, cut, decided };
  const key = `${cut} ${decided ? decisions : ''} ${panel.files.map(({ sha256 }) => sha256).join(' ')}`;
  const { asked, askAgain } = useAsked(key, () => bridge['analysis:stability'](asking));
  const rankings = asked.status === 'ready' ? asked.value.rankings : [];
  const ranking = rankings.find(({ partition }) => partition === chosen) ?? rankings.at(-1) ?? null;
  return (
    <Page
      title={words.title}
      {...(basis === undefined ? {} : { overline: basis })}
      layout="fill"
      beside={
        <>
          {ranking !== null && <RankingSwitch bundle={bundle} rankings={rankings} shown={ranking} onShow={setChosen} />}
          <StandingSwitch decisions={decisions} decided={decided} onDecided={setDecided} />
          <CutSwitch offered={choices.offered} cut={cut} onCut={setCut} />
        </>
      }
      actions={<Badge tone="warn">{words.notOfficial}</Badge>}
    >
      {ranking === null ? (
        <NotMeasured
          asked={asked}
          isLong={takesLong(bundle.stage.rules, bundle.proposals.length, RESAMPLES)}
          onAgain={askAgain}
          toInbox={<ToInbox {...work} />}
        />
      ) : (
        <StabilityOf key={ranking.partition} ranking={ranking} bundle={bundle} panel={panel} resamples={RESAMPLES} isDecided={decided} />
      )}
    </Page>
  );
}

interface NotMeasuredProps {
  readonly asked: Asked<unknown>;
  /** Said before it is known how long. */
  readonly isLong: boolean;
  readonly onAgain: () => void;
  readonly toInbox: ReactNode;
}

function NotMeasured({ asked, isLong, onAgain, toInbox }: NotMeasuredProps) {
  const words = useTexts(stabilityText);
  if (asked.status === 'ready')
    return (
      <EmptyState title={words.emptyTitle} icon={<ChartNoAxesColumn />} actions={toInbox}>
        {words.emptyBody}
      </EmptyState>
    );
  return (
    <Analysis label={words.title}>
      {isLong && asked.status === 'loading' && <Notice>{words.takesLong}</Notice>}
      <MeasureNotice asked={asked} label={words.measuring} onAgain={onAgain} />
    </Analysis>
  );
}

interface RankingSwitchProps {
  readonly bundle: OpenedBundle;
  readonly rankings: readonly RankingStability[];
  readonly shown: RankingStability;
  readonly onShow: (partition: string) => void;
}

function RankingSwitch({ bundle, rankings, shown, onShow }: RankingSwitchProps) {
  const words = useTexts(stabilityText);
  const language = useLanguage();
  if (rankings.length < 2) return null;
  const options = rankings.map(({ partition }) => ({
    value: partition ?? '',
    label: partitionName(bundle, partition)?.[language] ?? words.all,
  }));
  return <Segmented label={words.division} options={options} value={shown.partition ?? ''} onChange={onShow} />;
}

interface CutSwitchProps {
  readonly offered: readonly number[];
  readonly cut: number | null;
  readonly onCut: (cut: number) => void;
}

function CutSwitch({ offered, cut, onCut }: CutSwitchProps) {
  const words = useTexts(stabilityText);
  const language = useLanguage();
  if (offered.length === 0) return null;
  const options = offered.map((count) => ({ value: String(count), label: words.best(formatNumber(count, language)) }));
  return <Select label={words.cutField} hideLabel options={options} value={String(cut)} onChange={(count) => onCut(Number(count))} />;
}

function partitionName({ stage: { groups, clusters } }: OpenedBundle, partition: string | null) {
  return [...groups, ...clusters].find(({ id }) => id === partition)?.name;
}
