import { type ReactNode, useMemo, useState } from 'react';
import { Badge } from '#renderer/ui/display/badge.tsx';
import { Button } from '#renderer/ui/controls/button.tsx';
import { BadgeCheck, Download, TriangleAlert } from '#renderer/ui/theme/icons.tsx';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import { ErrorNotice, Notice } from '#renderer/ui/display/notice.tsx';
import { Page } from '#renderer/ui/layout/page.tsx';
import { RankingControls } from '#renderer/ui/ranking/ranking-controls.tsx';
import { RankingExplanation } from '#renderer/ui/ranking/ranking-explanation.tsx';
import { useRankingFilter } from '#renderer/ui/ranking/ranking-filter.ts';
import { RankingTable } from '#renderer/ui/ranking/ranking-table.tsx';
import { linesOf, type RankingLine, type RankingView } from '#renderer/ui/ranking/ranking-view.ts';
import { Segmented } from '#renderer/ui/controls/radio-group.tsx';
import { Split } from '#renderer/ui/layout/split.tsx';
import { Tabs } from '#renderer/ui/controls/tabs.tsx';
import { JobProgress } from '#renderer/work/job-progress.tsx';
import { adjustmentSteps } from '#shared/domain/panel/decisions/adjustment-steps.ts';
import type { PanelResult } from '#shared/domain/panel/result/result.ts';
import type { IdentityView } from '#shared/ipc/views/identity.ts';
import type { SignatureView } from '#shared/ipc/views/result.ts';
import { describeExplanation, namesOf } from '#shared/text/ranking/explanation.ts';
import { decisionKindText } from '#shared/text/decisions/decision-kinds.ts';
import { formatBytes, formatNumber } from '#shared/text/numbers.ts';
import { countersignText } from '#shared/text/screens/result/countersign.ts';
import { resultText } from '#shared/text/screens/result/result.ts';
import { OwnCounted } from './own-counted.tsx';
import { rankingOfResult, type ShownRanking } from './ranking-of-result.ts';
import { ResultSummary } from './result-summary.tsx';
import { useExport } from './use-export.ts';
import type { OpenedResult } from './use-opened-result.ts';
import './result.css';

interface ResultBoardProps {
  readonly opened: OpenedResult;
  readonly identity: IdentityView | null;
  readonly openOther: ReactNode;
  readonly onSigned: (signature: SignatureView) => void;
}

/** An opened result: its ranking, and beside it who signed it and why each proposal stands where it stands. */
export function ResultBoard({ opened, identity, openOther, onSigned }: ResultBoardProps) {
  const words = useTexts(resultText);
  const exporting = useExport(opened.view.resultId);
  const hasDecided = opened.view.result.decided !== undefined;
  const [which, setWhich] = useState<ShownRanking>(hasDecided ? 'decided' : 'computed');
  const ranking = useMemo(() => rankingOfResult(opened, which), [opened, which]);
  const lines = useMemo(() => linesOf(ranking), [ranking]);
  const filter = useRankingFilter(lines, opened.bundle.stage);
  return (
    <Page
      title={words.title}
      layout="fill"
      beside={<Verdict opened={opened} />}
      actions={
        <>
          {openOther}
          <ExportButtons exporting={exporting} />
        </>
      }
    >
      <div className="result">
        <OwnCounted view={opened.view} />
        <ExportNotice exporting={exporting} isRecounted={opened.view.recount === 'same'} />
        <div className="result__bar">
          {hasDecided && <RankingSwitch value={which} onChange={setWhich} />}
          <RankingControls filter={filter} />
        </div>
        <div className="result__board">
          <SignedRanking
            opened={opened}
            identity={identity}
            ranking={ranking}
            lines={filter.shown}
            onSaveCopy={() => void exporting.run('copy')}
            onSigned={onSigned}
          />
        </div>
      </div>
    </Page>
  );
}

interface SignedRankingProps {
  readonly opened: OpenedResult;
  readonly identity: IdentityView | null;
  readonly ranking: RankingView;
  readonly lines: readonly RankingLine[];
  readonly onSaveCopy: () => void;
  readonly onSigned: (signature: SignatureView) => void;
}

function SignedRanking({ opened, identity, ranking, lines, onSaveCopy, onSigned }: SignedRankingProps) {
  const words = useTexts(resultText);
  const decided = useDecided(opened.view.result, ranking);
  const [selected, setSelected] = useState<string | null>(null);
  const line = lines.find(({ row }) => row.entry === selected) ?? lines[0] ?? null;
  const tabs = [
    {
      id: 'summary',
      title: words.summary,
      content: <ResultSummary opened={opened} identity={identity} onSaveCopy={onSaveCopy} onSigned={onSigned} />,
    },
    {
      id: 'why',
      title: words.why,
      content: (
        <RankingExplanation view={ranking} line={line}>
          {decided(line).map((text) => (
            <p key={text} className="explanation__note">
              {text}
            </p>
          ))}
        </RankingExplanation>
      ),
    },
  ];
  return (
    <Split
      asideLabel={words.tabs}
      aside={
        <div className="result__tabs">
          <Tabs label={words.tabs} items={tabs} />
        </div>
      }
    >
      <RankingTable rules={ranking.rules} lines={lines} selected={line?.row.entry ?? null} onSelect={setSelected} />
    </Split>
  );
}

/** What the panel decided on a line, in words; of decisions that reached a result none is faulty. */
function useDecided({ decisions, decided = [] }: PanelResult, { rules }: RankingView): (line: RankingLine | null) => readonly string[] {
  const words = useTexts(resultText);
  const kinds = useTexts(decisionKindText);
  const language = useLanguage();
  return (line) => {
    if (line === null) return [];
    const { entry } = line.row;
    const adjusted = describeExplanation(adjustmentSteps(decisions, entry, new Set()), namesOf(rules, language), language);
    const numbers = decided.find((row) => row.entry === entry)?.decisions ?? [];
    const others = decisions.filter(({ number, kind }) => numbers.includes(number) && kind !== 'panel-adjustment');
    return [...adjusted, ...others.map(({ number, kind, reason }) => words.decisionOf(`${number}. ${kinds[kind]}`, entry, reason))];
  };
}

interface RankingSwitchProps {
  readonly value: ShownRanking;
  readonly onChange: (value: ShownRanking) => void;
}

function RankingSwitch({ value, onChange }: RankingSwitchProps) {
  const words = useTexts(countersignText);
  const options = (['decided', 'computed'] as const).map((each) => ({ value: each, label: words[each] }));
  return <Segmented label={words.ranking} options={options} value={value} onChange={onChange} />;
}

function Verdict({ opened: { view } }: { readonly opened: OpenedResult }) {
  const words = useTexts(resultText);
  const language = useLanguage();
  return (
    <>
      <Badge tone="good" icon={<BadgeCheck />}>
        {words.signatures(formatNumber(view.signatures.length, language))}
      </Badge>
      {view.recount === 'same' ? (
        <Badge tone="good" icon={<BadgeCheck />}>
          {words.recountSameShort}
        </Badge>
      ) : (
        <Badge tone="warn" icon={<TriangleAlert />}>
          {words.recountNoneShort}
        </Badge>
      )}
    </>
  );
}

type Exporting = ReturnType<typeof useExport>;

function ExportButtons({ exporting: { run, isBusy } }: { readonly exporting: Exporting }) {
  const words = useTexts(resultText);
  return (
    <>
      <Button icon={<Download />} isPending={isBusy} onPress={() => void run('csv')}>
        {words.exportCsv}
      </Button>
      <Button variant="primary" icon={<Download />} isPending={isBusy} onPress={() => void run('xlsx')}>
        {words.exportXlsx}
      </Button>
    </>
  );
}

interface ExportNoticeProps {
  readonly exporting: Exporting;
  readonly isRecounted: boolean;
}

function ExportNotice({ exporting: { isBusy, saved, error }, isRecounted }: ExportNoticeProps) {
  const words = useTexts(resultText);
  const language = useLanguage();
  const isRefused = error !== null && error.kind !== 'cancelled';
  if (isRecounted && !isBusy && !isRefused && saved === null) return null;
  return (
    <div className="result__notice stack stack--tight">
      {!isRecounted && <Notice tone="warn">{words.exportUncounted}</Notice>}
      {isBusy && <JobProgress job="export" label={words.exporting} />}
      <ErrorNotice error={error} />
      {saved !== null && <Notice tone="good">{words.saved(saved.name, saved.folder, formatBytes(saved.bytes, language))}</Notice>}
    </div>
  );
}
