import { Slider, SliderThumb, SliderTrack } from 'react-aria-components';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import type { Scale } from '#shared/domain/scoring/rules.ts';
import { formatScore } from '#shared/text/numbers.ts';
import { scoreSheetText } from '#shared/text/screens/score-sheet/score-sheet.ts';
import './score-slider.css';

interface ScoreSliderProps {
  readonly criterion: string;
  readonly scale: Scale;
  readonly score: number | null;
  readonly onScore: (score: number) => void;
  readonly isDisabled: boolean;
  /** What this juror gave other proposals for the same criterion, drawn as dots below the thumb. */
  readonly ownScores: readonly number[];
}

/** The scale as a line: slide to score, see where it lies among one's other scores. */
export function ScoreSlider({ criterion, scale, score, onScore, isDisabled, ownScores }: ScoreSliderProps) {
  const language = useLanguage();
  const text = useTexts(scoreSheetText);
  const share = (value: number) => `${((value - scale.min) / (scale.max - scale.min)) * 100}%`;
  const middle = (scale.min + scale.max) / 2;
  const others = ownScores.map((value) => formatScore(value, language)).join('; ');
  return (
    <div className="score-slider">
      <Slider
        aria-label={text.sliderOf(criterion)}
        value={score ?? scale.min}
        onChange={onScore}
        minValue={scale.min}
        maxValue={scale.max}
        step={scale.step}
        isDisabled={isDisabled}
      >
        <SliderTrack className="score-slider__track">
          <span className="visually-hidden">{others === '' ? text.noOwnScores : text.ownScores(others)}</span>
          <svg className="score-slider__dots" aria-hidden>
            {[...new Set(ownScores)].map((value) => (
              <circle key={value} className="score-slider__dot" cx={share(value)} cy="50%" />
            ))}
          </svg>
          <SliderThumb className={score === null ? 'score-slider__thumb score-slider__thumb--empty' : 'score-slider__thumb'} />
        </SliderTrack>
      </Slider>
      <div className="score-slider__scale" aria-hidden>
        <span>{formatScore(scale.min, language)}</span>
        <span>{formatScore(middle, language)}</span>
        <span>{formatScore(scale.max, language)}</span>
      </div>
      {ownScores.length === 0 ? null : (
        <p className="score-slider__legend">
          <span className="score-slider__key" aria-hidden /> {text.ownStrip}
          {score === null ? '' : ` · ${text.ownPlace(ownScores.filter((other) => other > score).length + 1, ownScores.length + 1)}`}
        </p>
      )}
    </div>
  );
}
