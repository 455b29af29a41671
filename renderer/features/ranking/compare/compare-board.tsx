import { type ReactNode, useMemo } from 'react';
import { Button } from '#renderer/ui/controls/button.tsx';
import { ErrorNotice, Notice } from '#renderer/ui/display/notice.tsx';
import { EmptyState } from '#renderer/ui/layout/empty-state.tsx';
import type { RankingLine } from '#renderer/ui/ranking/ranking-view.ts';
import { FolderOpen, History } from '#renderer/ui/theme/icons.tsx';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import type { ResultView } from '#shared/ipc/views/result.ts';
import { formatNumber } from '#shared/text/numbers.ts';
import { rankingText } from '#shared/text/screens/ranking.ts';
import { moveLine } from '../move-lines.ts';
import { MoveSummaryLine } from '../move-summary.tsx';
import { MoveTable } from '../move-table.tsx';
import { useEarlierResult } from './use-earlier-result.ts';
import '../what-if/what-if.css';

const NOWHERE = { rank: null, total: null, selected: false };

interface CompareBoardProps {
  /** Id of the competition. */
  readonly competition: string;
  readonly shown: readonly RankingLine[];
}

/** The ranking beside that of an earlier stage of the same competition, for the proposals of this one. */
export function CompareBoard({ competition, shown }: CompareBoardProps) {
  const words = useTexts(rankingText);
  const { earlier, choose, isBusy, error } = useEarlierResult();
  const button = (
    <Button icon={<FolderOpen />} isPending={isBusy} onPress={() => void choose()}>
      {words.chooseEarlier}
    </Button>
  );
  const isElsewhere = earlier !== null && earlier.result.competitionId !== competition;
  const refusal = (
    <>
      <ErrorNotice error={error} />
      {isElsewhere && error === null && <Notice tone="bad">{words.fromElsewhere(earlier.name)}</Notice>}
    </>
  );
  if (earlier !== null && !isElsewhere) return <Compared earlier={earlier} shown={shown} button={button} refusal={refusal} />;
  return (
    <EmptyState title={words.compareTitle} icon={<History />} actions={button}>
      <div className="stack">
        <p>{words.compareBody}</p>
        {refusal}
      </div>
    </EmptyState>
  );
}

interface ComparedProps {
  readonly earlier: ResultView;
  readonly shown: readonly RankingLine[];
  readonly button: ReactNode;
  /** Why another one that was chosen is not shown. */
  readonly refusal: ReactNode;
}

function Compared({ earlier, shown, button, refusal }: ComparedProps) {
  const words = useTexts(rankingText);
  const language = useLanguage();
  const { lines, inBoth } = useMemo(() => {
    const before = new Map(earlier.result.ranking.map((row) => [row.entry, row]));
    // What was selected then is what came into this stage: only places are compared.
    const all = shown.map((line) => moveLine(line, { ...(before.get(line.row.entry) ?? NOWHERE), selected: line.row.selected }, line.row));
    return { lines: all, inBoth: all.filter(({ entry }) => before.has(entry)) };
  }, [earlier, shown]);
  const others = lines.length - inBoth.length;
  return (
    <div className="what-if">
      <div className="ranking__compared">
        <strong>{words.comparedWith(earlier.name)}</strong>
        <MoveSummaryLine lines={inBoth} isChanged />
        {others > 0 && <span className="soft">{words.notInEarlier(formatNumber(others, language))}</span>}
        {button}
        {refusal}
      </div>
      <MoveTable label={words.compareTable} from={words.earlier} to={words.present} lines={lines} />
    </div>
  );
}
