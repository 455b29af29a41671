import { memo, useCallback } from 'react';
import { Badge } from '#renderer/ui/display/badge.tsx';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import { TextField } from '#renderer/ui/controls/text-field.tsx';
import type { Language } from '#shared/base/language.ts';
import { contributionOf } from '#shared/domain/panel/own/own-total.ts';
import type { CriterionScore, ScoreChange } from '#shared/domain/panel/sheet/score-sheet.ts';
import type { Rules, ScoredCriterion } from '#shared/domain/scoring/rules.ts';
import { formatDecimal, formatScore } from '#shared/text/numbers.ts';
import { scoreSheetText } from '#shared/text/screens/score-sheet/score-sheet.ts';
import { ChangeReason } from './change-reason.tsx';
import { Levels } from './levels.tsx';
import { ScoreField } from './score-field.tsx';
import { ScoreSlider } from './score-slider.tsx';
import './criterion-card.css';

interface CriterionCardProps {
  readonly rules: Rules;
  readonly criterion: ScoredCriterion;
  /** What the sheet holds for the criterion. */
  readonly given: CriterionScore | undefined;
  /** The newest change after a visit or a reopening. */
  readonly change: ScoreChange | null;
  readonly isLocked: boolean;
  readonly ownScores: readonly number[];
  /** The one that is scored now, by digit keys too. */
  readonly isActive: boolean;
  /** Shows levels, slider and comment. */
  readonly isOpen: boolean;
  readonly onScore: (criterion: string, score: number | null) => void;
  readonly onComment: (criterion: string, comment: string) => void;
  readonly onReason: (criterion: string, reason: string) => void;
  readonly onActivate: (criterion: string) => void;
  readonly onDone: (criterion: string) => void;
}

/** One criterion: its weight, what it adds, the score; opened, the rubric, the slider and the comment as well. Drawn anew only when its own part changes. */
export const CriterionCard = memo(function CriterionCard({
  rules,
  criterion,
  given,
  isLocked,
  isActive,
  isOpen,
  ...props
}: CriterionCardProps) {
  const language = useLanguage();
  const text = useTexts(scoreSheetText);
  const score = given?.score ?? null;
  const name = criterion.name[language];
  const activate = () => props.onActivate(criterion.id);
  const shared = {
    scale: criterion.scale ?? rules.scale,
    score,
    onScore: (next: number | null) => props.onScore(criterion.id, next),
    isDisabled: isLocked,
  };
  return (
    <section className={`criterion-card ${isActive ? 'criterion-card--active' : ''}`} data-criterion={criterion.id} onFocus={activate}>
      <div className="criterion-card__head">
        <h3 className="criterion-card__title">
          <button type="button" className="criterion-card__opener" aria-expanded={isOpen} onClick={activate}>
            {name}
          </button>
        </h3>
        <Badge tone={isActive ? 'accent' : 'neutral'}>{weightOf(criterion, rules, text, language)}</Badge>
        <Contribution rules={rules} criterion={criterion} score={score} />
        <ScoreField {...shared} label={text.scoreOf(name)} onFocus={activate} onDone={() => props.onDone(criterion.id)} />
      </div>
      {isOpen ? (
        <div className="criterion-card__body">
          <Levels {...shared} criterion={name} levels={criterion.levels} />
          <ScoreSlider {...shared} criterion={name} ownScores={props.ownScores} />
          <ChangeReason change={props.change} isLocked={isLocked} name={name} onReason={(reason) => props.onReason(criterion.id, reason)} />
          <Comment criterion={criterion} name={name} isLocked={isLocked} comment={given?.comment ?? ''} onComment={props.onComment} />
        </div>
      ) : null}
    </section>
  );
});

interface CommentProps extends Pick<CriterionCardProps, 'criterion' | 'isLocked' | 'onComment'> {
  readonly name: string;
  readonly comment: string;
}

function Comment({ criterion, name, comment, isLocked, onComment }: CommentProps) {
  const text = useTexts(scoreSheetText);
  const write = useCallback((next: string) => onComment(criterion.id, next), [onComment, criterion.id]);
  return (
    <TextField
      label={text.commentOf(name)}
      hideLabel
      rows={2}
      placeholder={`${text.comment} ${criterion.commentRequired ? text.commentRequired : ''}`.trim()}
      isRequired={criterion.commentRequired}
      isReadOnly={isLocked}
      value={comment}
      onChange={write}
    />
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
      <span aria-hidden>{adds}</span>
      <span className="visually-hidden">{text.contribution(adds)}</span>
    </span>
  );
}

function weightOf(criterion: ScoredCriterion, rules: Rules, text: (typeof scoreSheetText)[Language], language: Language): string {
  const weight = formatScore(criterion.weight, language);
  return rules.weighting === 'percent' ? text.weightPercent(weight) : text.weightFactor(weight);
}
