import { memo } from 'react';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import { formatNumber } from '#shared/text/numbers.ts';
import { rankingText } from '#shared/text/screens/ranking.ts';
import { type MoveLine, summarizeMoves } from './move-lines.ts';

const NAMED = 6;

interface MoveSummaryLineProps {
  readonly lines: readonly MoveLine[];
  readonly isChanged: boolean;
}

/** In one sentence or two what moves: how many, the farthest, who comes in and who drops out. */
export const MoveSummaryLine = memo(function MoveSummaryLine({ lines, isChanged }: MoveSummaryLineProps) {
  const words = useTexts(rankingText);
  const language = useLanguage();
  const { moved, farthest, comeIn, dropOut } = summarizeMoves(lines);
  const shown = (value: number | null) => (value === null ? '–' : formatNumber(value, language));
  const named = (some: readonly MoveLine[]) =>
    some.length > NAMED
      ? words.andMore(
          some
            .slice(0, NAMED)
            .map(({ entry }) => entry)
            .join(', '),
          shown(some.length - NAMED),
        )
      : some.map(({ entry }) => entry).join(', ');
  const parts = [
    moved === 0 ? words.nothingMoves : words.moved(shown(moved), shown(lines.length)),
    farthest === null ? null : words.farthest(farthest.entry, shown(farthest.from), shown(farthest.to)),
    comeIn.length === 0 ? null : words.comingIn(named(comeIn)),
    dropOut.length === 0 ? null : words.droppingOut(named(dropOut)),
  ];
  return (
    <span className="what-if__summary" aria-live="polite">
      {isChanged ? parts.filter((part) => part !== null).join(' ') : words.nothingChanged}
    </span>
  );
});
