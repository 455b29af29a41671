import { Radio, RadioGroup } from 'react-aria-components';
import { Kbd } from '#renderer/ui/controls/kbd.tsx';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import type { Level, Scale } from '#shared/domain/scoring/rules.ts';
import { formatScore } from '#shared/text/numbers.ts';
import { scoreSheetText } from '#shared/text/screens/score-sheet/score-sheet.ts';
import { middleOf } from './parse-score.ts';
import './levels.css';

interface LevelsProps {
  readonly criterion: string;
  readonly levels: readonly Level[];
  readonly scale: Scale;
  readonly score: number | null;
  readonly onScore: (score: number) => void;
  readonly isDisabled: boolean;
}

const MOST_DIGITS = 9;

/** The rubric: choosing a level gives its middle mark, which field and slider refine. */
export function Levels({ criterion, levels, scale, score, onScore, isDisabled }: LevelsProps) {
  const language = useLanguage();
  const text = useTexts(scoreSheetText);
  if (levels.length === 0) return null;
  const chosen = levels.findIndex((level) => holds(level, score));
  return (
    <RadioGroup
      className="levels"
      orientation="horizontal"
      aria-label={text.levelsOf(criterion)}
      isDisabled={isDisabled}
      value={chosen === -1 ? null : String(chosen)}
      onChange={(value) => chooseLevel(levels[Number(value)], score, scale, onScore)}
    >
      {levels.map((level, index) => (
        <Radio key={level.from} value={String(index)} className="levels__level">
          <span className="levels__range">
            {formatScore(level.from, language)}–{formatScore(level.to, language)}
            {index < MOST_DIGITS ? (
              <span aria-hidden>
                <Kbd keys={[String(index + 1)]} />
              </span>
            ) : null}
          </span>
          <span className="levels__descriptor">{level.descriptor[language]}</span>
        </Radio>
      ))}
    </RadioGroup>
  );
}

/** Gives the middle mark of a level, unless the score already lies in it. */
export function chooseLevel(level: Level | undefined, score: number | null, scale: Scale, onScore: (score: number) => void): void {
  if (level !== undefined && !holds(level, score)) onScore(middleOf(level, scale));
}

function holds(level: Level, score: number | null): boolean {
  return score !== null && score >= level.from && score <= level.to;
}
