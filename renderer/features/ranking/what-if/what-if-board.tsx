import { useMemo, useState } from 'react';
import { ErrorNotice } from '#renderer/ui/display/notice.tsx';
import { Split } from '#renderer/ui/layout/split.tsx';
import type { RankingLine, RankingView } from '#renderer/ui/ranking/ranking-view.ts';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import { StandingSwitch } from '#renderer/work/standing-switch.tsx';
import type { WhatIfView } from '#shared/ipc/views/analysis.ts';
import { standingText } from '#shared/text/decisions/standing.ts';
import { formatNumber } from '#shared/text/numbers.ts';
import { rankingText } from '#shared/text/screens/ranking.ts';
import { type MoveLine, moveLine } from '../move-lines.ts';
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
  /** How many decisions of the plenary there are to carry along, and whether they are. */
  readonly decisions: number;
  readonly decided: boolean;
  readonly onDecided: (decided: boolean) => void;
}

/** The ranking as other rules would have made it, beside the places that stand and marked as not official all over. */
export function WhatIfBoard({ view, shown, bundleId, chair, decisions, decided, onDecided }: WhatIfBoardProps) {
  const words = useTexts(rankingText);
  const standing = useTexts(standingText);
  const language = useLanguage();
  const [change, setChange] = useState(NO_CHANGE);
  const isDecided = decided && decisions > 0;
  const { view: answer, answered, error, isAsking } = useWhatIf({ bundleId, chair, change, decided: isDecided });
  const lines = useMemo(() => linesOf(answer, shown), [answer, shown]);
  const leftOut = answer?.leftOut ?? 0;
  return (
    <div className="what-if">
      <div className="what-if__banner">
        <strong>{words.notOfficial}</strong>
        <MoveSummaryLine lines={lines} isChanged={answered.change !== NO_CHANGE} />
        {isAsking && <span className="what-if__computing">{words.computing}</span>}
      </div>
      <Split
        asideLabel={words.whatIf}
        aside={
          <>
            {decisions > 0 && (
              <div className="what-if__standing">
                <StandingSwitch decisions={decisions} decided={decided} onDecided={onDecided} />
                {decided && <p className="soft small">{standing.meaning}</p>}
              </div>
            )}
            {leftOut > 0 && <p className="what-if__standing small">{standing.leftOut(formatNumber(leftOut, language))}</p>}
            <WhatIfControls rules={view.rules} jurors={view.jurors} change={change} onChange={setChange} />
            <ErrorNotice error={error} />
          </>
        }
      >
        {/* What stands there is named by what it answers, not by what was asked since. */}
        <MoveTable label={words.whatIfTable} from={answered.decided ? standing.place : words.official} to={words.whatIf} lines={lines} />
      </Split>
    </div>
  );
}

/** The lines that are shown, in the order of the answer, with where each would stand. */
function linesOf(answer: WhatIfView | null, shown: readonly RankingLine[]): readonly MoveLine[] {
  const byEntry = new Map(shown.map((line) => [line.row.entry, line]));
  return (answer?.moves ?? []).flatMap((move) => {
    const line = byEntry.get(move.proposal);
    if (line === undefined) return [];
    const stands = { rank: move.official, total: move.officialTotal, selected: move.selectedOfficially };
    return [moveLine(line, stands, { rank: move.whatIf, total: move.total, selected: move.selectedInWhatIf })];
  });
}
