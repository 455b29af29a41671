import { useEffect, useRef } from 'react';
import { Badge } from '#renderer/ui/badge.tsx';
import { useLanguage, useTexts } from '#renderer/ui/language.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import type { Language } from '#shared/base/language.ts';
import { contributionOf } from '#shared/domain/panel/own-total.ts';
import type { Rules, ScoredCriterion } from '#shared/domain/scoring/rules.ts';
import { formatDecimal, formatScore } from '#shared/text/numbers.ts';
import { scoreSheetText } from '#shared/text/screens/score-sheet.ts';
import { cleanText } from './clean-text.ts';
import { Levels } from './levels.tsx';
import { ScoreField } from './score-field.tsx';
import { ScoreSlider } from './score-slider.tsx';
import type { SheetEditor } from './use-sheet-editor.ts';
import './criterion-card.css';

interface CriterionCardProps {
  readonly rules: Rules;
  readonly criterion: ScoredCriterion;
  readonly editor: SheetEditor;
  readonly ownScores: readonly number[];
  /** Open: shows levels, slider and comment. */
  readonly isActive: boolean;
  readonly onActivate: () => void;
  readonly onDone: () => void;
}

/** One criterion: its weight, what it adds, the score; opened, the rubric, the slider and the comment as well. */
export function CriterionCard({ rules, criterion, editor, ownScores, isActive, onActivate, onDone }: CriterionCardProps) {
  const language = useLanguage();
  const text = useTexts(scoreSheetText);
  const card = useRef<HTMLElement>(null);
  useEffect(() => (isActive ? showWithin(card.current) : undefined), [isActive]);
  const given = editor.sheet.scores.find((score) => score.criterion === criterion.id);
  const score = given?.score ?? null;
  const name = criterion.name[language];
  const setScore = (next: number | null) => editor.setScore(criterion.id, next);
  const shared = { scale: criterion.scale ?? rules.scale, score, onScore: setScore, isDisabled: editor.locked !== null };
  return (
    <section
      ref={card}
      className={`criterion-card ${isActive ? 'criterion-card--active' : ''}`}
      data-criterion={criterion.id}
      onFocus={onActivate}
    >
      <div className="criterion-card__head">
        <h3 className="criterion-card__title">
          <button type="button" className="criterion-card__opener" aria-expanded={isActive} onClick={onActivate}>
            {name}
          </button>
        </h3>
        <Badge tone={isActive ? 'accent' : 'neutral'}>{weightOf(criterion, rules, text, language)}</Badge>
        <Contribution rules={rules} criterion={criterion} score={score} />
        <ScoreField {...shared} label={text.scoreOf(name)} onFocus={onActivate} onDone={onDone} />
      </div>
      {isActive ? (
        <div className="criterion-card__body">
          <Levels {...shared} criterion={name} levels={criterion.levels} />
          <ScoreSlider {...shared} criterion={name} ownScores={ownScores} />
          <TextField
            label={text.commentOf(name)}
            hideLabel
            rows={2}
            placeholder={`${text.comment} ${criterion.commentRequired ? text.commentRequired : ''}`.trim()}
            isRequired={criterion.commentRequired}
            isReadOnly={editor.locked !== null}
            value={given?.comment ?? ''}
            onChange={(comment) => editor.setComment(criterion.id, cleanText(comment))}
          />
        </div>
      ) : null}
    </section>
  );
}

interface ContributionProps {
  readonly rules: Rules;
  readonly criterion: ScoredCriterion;
  readonly score: number | null;
}

function Contribution({ rules, criterion, score }: ContributionProps) {
  const language = useLanguage();
  const text = useTexts(scoreSheetText);
  if (score === null) return <span className="criterion-card__adds">{text.notYet}</span>;
  const adds = formatDecimal(contributionOf(rules, criterion, score), language);
  return (
    <span className="criterion-card__adds" title={text.contribution(adds)}>
      {adds}
    </span>
  );
}

function weightOf(criterion: ScoredCriterion, rules: Rules, text: (typeof scoreSheetText)[Language], language: Language): string {
  const weight = formatScore(criterion.weight, language);
  return rules.weighting === 'percent' ? text.weightPercent(weight) : text.weightFactor(weight);
}

// Only the pane scrolls: where the whole page does, nobody is carried away from what they read.
function showWithin(card: HTMLElement | null): void {
  const pane = card?.parentElement;
  if (card === null || pane === null || pane === undefined) return;
  const [inner, outer] = [card.getBoundingClientRect(), pane.getBoundingClientRect()];
  pane.scrollTop += Math.max(0, inner.bottom - outer.bottom) - Math.max(0, outer.top - inner.top);
}
