import { useMemo, useState } from 'react';
import { ErrorNotice } from '#renderer/ui/display/notice.tsx';
import { Split } from '#renderer/ui/layout/split.tsx';
import type { RankingLine, RankingView } from '#renderer/ui/ranking/ranking-view.ts';
import { useTexts } from '#renderer/ui/theme/language.tsx';
import { rankingText } from '#shared/text/screens/ranking.ts';
import { moveLine } from '../move-lines.ts';
import { MoveSummaryLine } from '../move-summary.tsx';
import { MoveTable } from '../move-table.tsx';
import { NO_CHANGE, useWhatIf } from './use-what-if.ts';
import { WhatIfControls } from './what-if-controls.tsx';
import './what-if.css';

interface WhatIfBoardProps {
  readonly view: RankingView;
  readonly shown: readonly RankingLine[];
  readonly bundleId: string;
  readonly chair: string;
}

/** The ranking as other rules would have made it, beside the official places and marked as not official all over. */
export function WhatIfBoard({ view, shown, bundleId, chair }: WhatIfBoardProps) {
  const words = useTexts(rankingText);
  const [change, setChange] = useState(NO_CHANGE);
  const { view: answer, error } = useWhatIf({ bundleId, chair, change });
  const lines = useMemo(() => {
    const moves = new Map((answer?.moves ?? []).map((move) => [move.proposal, move]));
    return shown.flatMap((line) => {
      const move = moves.get(line.row.entry);
      if (move === undefined) return [];
      return [moveLine(line, line.row, { rank: move.whatIf, total: move.total, selected: move.selectedInWhatIf })];
    });
  }, [answer, shown]);
  return (
    <div className="what-if">
      <div className="what-if__banner">
        <strong>{words.notOfficial}</strong>
        <MoveSummaryLine lines={lines} isChanged={change !== NO_CHANGE} />
      </div>
      <Split
        asideLabel={words.whatIf}
        aside={
          <>
            <WhatIfControls rules={view.rules} jurors={view.jurors} change={change} onChange={setChange} />
            <ErrorNotice error={error} />
          </>
        }
      >
        <MoveTable label={words.whatIfTable} from={words.official} to={words.whatIf} lines={lines} />
      </Split>
    </div>
  );
}
