import { type ReactNode, useMemo } from 'react';
import { Button } from '#renderer/ui/controls/button.tsx';
import { ErrorNotice } from '#renderer/ui/display/notice.tsx';
import { EmptyState } from '#renderer/ui/layout/empty-state.tsx';
import type { RankingLine } from '#renderer/ui/ranking/ranking-view.ts';
import { FolderOpen, History } from '#renderer/ui/theme/icons.tsx';
import { useTexts } from '#renderer/ui/theme/language.tsx';
import type { ResultView } from '#shared/ipc/views/result.ts';
import { rankingText } from '#shared/text/screens/ranking.ts';
import { moveLine } from '../move-lines.ts';
import { MoveSummaryLine } from '../move-summary.tsx';
import { MoveTable } from '../move-table.tsx';
import { useEarlierResult } from './use-earlier-result.ts';
import '../what-if/what-if.css';

const NOWHERE = { rank: null, total: null, selected: false };

/** The ranking beside that of an earlier stage, for the proposals of this one. */
export function CompareBoard({ shown }: { readonly shown: readonly RankingLine[] }) {
  const words = useTexts(rankingText);
  const { earlier, choose, isBusy, error } = useEarlierResult();
  const button = (
    <Button icon={<FolderOpen />} isDisabled={isBusy} onPress={() => void choose()}>
      {words.chooseEarlier}
    </Button>
  );
  if (earlier !== null) return <Compared earlier={earlier} shown={shown} button={button} />;
  return (
    <EmptyState title={words.compareTitle} icon={<History />} actions={button}>
      <p>{words.compareBody}</p>
      <ErrorNotice error={error} />
    </EmptyState>
  );
}

interface ComparedProps {
  readonly earlier: ResultView;
  readonly shown: readonly RankingLine[];
  readonly button: ReactNode;
}

function Compared({ earlier, shown, button }: ComparedProps) {
  const words = useTexts(rankingText);
  const lines = useMemo(() => {
    const before = new Map(earlier.result.ranking.map((row) => [row.entry, row]));
    // What was selected then is what came into this stage: only places are compared.
    return shown.map((line) => moveLine(line, { ...(before.get(line.row.entry) ?? NOWHERE), selected: line.row.selected }, line.row));
  }, [earlier, shown]);
  return (
    <div className="what-if">
      <div className="ranking__compared">
        <strong>{words.comparedWith(earlier.name)}</strong>
        <MoveSummaryLine lines={lines} isChanged />
        {button}
      </div>
      <MoveTable label={words.compareTable} from={words.earlier} to={words.present} lines={lines} />
    </div>
  );
}
