import { useMemo, useState } from 'react';
import { Badge } from '#renderer/ui/display/badge.tsx';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import { Page } from '#renderer/ui/layout/page.tsx';
import { RankingControls } from '#renderer/ui/ranking/ranking-controls.tsx';
import { RankingExplanation } from '#renderer/ui/ranking/ranking-explanation.tsx';
import { useRankingFilter } from '#renderer/ui/ranking/ranking-filter.ts';
import { RankingTable } from '#renderer/ui/ranking/ranking-table.tsx';
import { linesOf, type RankingView } from '#renderer/ui/ranking/ranking-view.ts';
import { Split } from '#renderer/ui/layout/split.tsx';
import type { JurorCoverage } from '#shared/domain/panel/juror-coverage.ts';
import type { OpenedBundle } from '#shared/ipc/views/bundle.ts';
import { formatNumber } from '#shared/text/numbers.ts';
import { describeRules } from '#shared/text/rules-in-words.ts';
import { rankingText } from '#shared/text/screens/ranking.ts';
import './ranking.css';

interface RankingBoardProps {
  readonly view: RankingView;
  readonly stage: OpenedBundle['stage'];
  readonly coverage: readonly JurorCoverage[];
}

/** The ranking with its search and switches, and beside it why the chosen proposal stands where it stands. */
export function RankingBoard({ view, stage, coverage }: RankingBoardProps) {
  const words = useTexts(rankingText);
  const [selected, setSelected] = useState<string | null>(null);
  const lines = useMemo(() => linesOf(view), [view]);
  const filter = useRankingFilter(lines, stage);
  const { shown } = filter;
  const line = shown.find(({ row }) => row.entry === selected) ?? shown[0] ?? null;
  return (
    <Page
      title={words.title}
      layout="fill"
      beside={
        <>
          <Completeness coverage={coverage} />
          <RankingControls filter={filter} />
        </>
      }
      actions={<RulesLine view={view} />}
    >
      <Split asideLabel={words.explanation} aside={<RankingExplanation view={view} line={line} />}>
        <RankingTable rules={view.rules} lines={shown} selected={line?.row.entry ?? null} onSelect={setSelected} />
      </Split>
    </Page>
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
