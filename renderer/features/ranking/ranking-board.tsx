import { useMemo, useState } from 'react';
import { Badge } from '#renderer/ui/display/badge.tsx';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import { Segmented } from '#renderer/ui/controls/radio-group.tsx';
import { Page } from '#renderer/ui/layout/page.tsx';
import { RankingControls } from '#renderer/ui/ranking/ranking-controls.tsx';
import { RankingExplanation } from '#renderer/ui/ranking/ranking-explanation.tsx';
import { useRankingFilter } from '#renderer/ui/ranking/ranking-filter.ts';
import { RankingTable } from '#renderer/ui/ranking/ranking-table.tsx';
import { linesOf, type RankingLine, type RankingView } from '#renderer/ui/ranking/ranking-view.ts';
import { Split } from '#renderer/ui/layout/split.tsx';
import type { JurorCoverage } from '#shared/domain/panel/result/juror-coverage.ts';
import type { OpenedBundle } from '#shared/ipc/views/bundle.ts';
import { beforeDecisions, withDecisions } from '#shared/text/decisions/before-decisions.ts';
import { formatNumber } from '#shared/text/numbers.ts';
import { describeRules } from '#shared/text/rules/rules-in-words.ts';
import { rankingText } from '#shared/text/screens/ranking.ts';
import { CompareBoard } from './compare/compare-board.tsx';
import { ExplainedSteps } from './official/explained-steps.tsx';
import { WhatIfBoard } from './what-if/what-if-board.tsx';
import './ranking.css';

interface RankingBoardProps {
  readonly bundleId: string;
  readonly chair: string;
  readonly view: RankingView;
  readonly stage: OpenedBundle['stage'];
  readonly coverage: readonly JurorCoverage[];
  /** Decisions of the plenary, before which all of this is. */
  readonly decisions: number;
}

type Mode = 'official' | 'whatIf' | 'compare';

/** The official ranking with why the chosen proposal stands where it stands; beside it, never official, what other rules would make of it, and an earlier stage. */
export function RankingBoard({ view, stage, coverage, decisions, bundleId, chair }: RankingBoardProps) {
  const words = useTexts(rankingText);
  const [mode, setMode] = useState<Mode>('official');
  const [selected, setSelected] = useState<string | null>(null);
  const lines = useMemo(() => linesOf(view), [view]);
  const filter = useRankingFilter(lines, stage);
  const { shown } = filter;
  const [decided, setDecided] = useState(true);
  const language = useLanguage();
  const basis = mode === 'whatIf' && decided ? withDecisions(decisions, language) : beforeDecisions(decisions, language);
  const modes = (['official', 'whatIf', 'compare'] as const).map((value) => ({ value, label: words[value] }));
  return (
    <Page
      title={words.title}
      {...(basis === undefined ? {} : { overline: basis })}
      layout="fill"
      beside={
        <>
          <Completeness coverage={coverage} />
          <Segmented label={words.mode} options={modes} value={mode} onChange={setMode} />
          <RankingControls filter={filter} />
        </>
      }
      actions={mode === 'official' ? <RulesLine view={view} /> : <Badge tone="warn">{words.notOfficial}</Badge>}
    >
      {mode === 'official' && (
        <Official view={view} shown={shown} selected={selected} onSelect={setSelected} bundleId={bundleId} chair={chair} />
      )}
      {mode === 'whatIf' && (
        <WhatIfBoard view={view} shown={shown} bundleId={bundleId} chair={chair} {...{ decisions, decided }} onDecided={setDecided} />
      )}
      {mode === 'compare' && <CompareBoard competition={stage.competition.id} shown={shown} />}
    </Page>
  );
}

interface OfficialProps {
  readonly view: RankingView;
  readonly shown: readonly RankingLine[];
  readonly selected: string | null;
  readonly onSelect: (entry: string) => void;
  readonly bundleId: string;
  readonly chair: string;
}

function Official({ view, shown, selected, onSelect, bundleId, chair }: OfficialProps) {
  const words = useTexts(rankingText);
  const line = shown.find(({ row }) => row.entry === selected) ?? shown[0] ?? null;
  return (
    <Split
      asideLabel={words.explanation}
      aside={
        <RankingExplanation view={view} line={line}>
          {line !== null && <ExplainedSteps bundleId={bundleId} chair={chair} entry={line.row.entry} view={view} />}
        </RankingExplanation>
      }
    >
      <RankingTable rules={view.rules} lines={shown} selected={line?.row.entry ?? null} onSelect={onSelect} />
    </Split>
  );
}

function Completeness({ coverage }: { readonly coverage: readonly JurorCoverage[] }) {
  const words = useTexts(rankingText);
  const language = useLanguage();
  const all = formatNumber(coverage.length, language);
  const done = coverage.filter(({ missing }) => missing.length === 0).length;
  if (done === coverage.length) return <Badge tone="good">{words.complete(all)}</Badge>;
  return <Badge tone="warn">{words.incomplete(formatNumber(done, language), all)}</Badge>;
}

function RulesLine({ view }: { readonly view: RankingView }) {
  const words = useTexts(rankingText);
  const rules = describeRules(view.rules, useLanguage());
  return <p className="ranking__rules">{words.rulesLine(rules.method, rules.rounding, rules.ties)}</p>;
}
