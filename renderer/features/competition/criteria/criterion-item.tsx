import { type ReactNode, useId, useState } from 'react';
import { Badge } from '#renderer/ui/display/badge.tsx';
import { IconButton } from '#renderer/ui/controls/icon-button.tsx';
import { ChevronDown, ChevronRight, Trash } from '#renderer/ui/theme/icons.tsx';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import type { Rules, ScoredCriterion } from '#shared/domain/scoring/rules.ts';
import { formatScore } from '#shared/text/numbers.ts';
import { competitionEditorText } from '#shared/text/screens/competition/editor.ts';
import { LocalTextFields } from '../local-text-fields.tsx';
import { NumberInput } from '../number-input.tsx';
import { CriterionDetails } from './criterion-details.tsx';

interface CriterionItemProps {
  readonly rules: Rules;
  readonly criterion: ScoredCriterion;
  readonly path: string;
  /** Its weight is that of its parts, which alone are scored. */
  readonly isWeighedByParts: boolean;
  readonly onChange: (changed: Partial<ScoredCriterion>, field?: string) => void;
  readonly onRename: (id: string) => void;
  readonly onRemove: () => void;
  /** Its parts. */
  readonly children?: ReactNode;
}

/** One criterion: its name and weight in a row, everything else below when it is opened. */
export function CriterionItem({ rules, criterion, path, isWeighedByParts, onChange, onRename, onRemove, children }: CriterionItemProps) {
  const language = useLanguage();
  const text = useTexts(competitionEditorText);
  const [isOpen, setOpen] = useState(false);
  const details = useId();
  const name = criterion.name[language] === '' ? text.unnamed : criterion.name[language];
  return (
    <div data-path={path}>
      <div className="editor__row">
        <LocalTextFields
          label={text.criterion}
          hideLabel
          value={criterion.name}
          path={`${path}.name`}
          onChange={(changed, typed) => onChange({ name: changed }, `${criterion.id}.name.${typed}`)}
        />
        <div className="editor__number">
          {isWeighedByParts ? (
            <Badge>{formatScore(criterion.weight, language)}</Badge>
          ) : (
            <NumberInput
              label={`${rules.weighting === 'percent' ? text.weightPercent : text.factor}: ${name}`}
              hideLabel
              least={0}
              value={criterion.weight}
              onChange={(weight) => onChange({ weight }, `${criterion.id}.weight`)}
            />
          )}
        </div>
        <button
          type="button"
          className="editor__disclosure"
          aria-expanded={isOpen}
          aria-controls={details}
          aria-label={text.details(name)}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? <ChevronDown /> : <ChevronRight />}
        </button>
        <IconButton label={text.remove(name)} icon={<Trash />} onPress={onRemove} />
      </div>
      <div id={details} className="editor__details" hidden={!isOpen}>
        {isOpen && !isWeighedByParts ? (
          <CriterionDetails rules={rules} criterion={criterion} path={path} onChange={onChange} onRename={onRename} />
        ) : null}
        {isOpen ? children : null}
      </div>
    </div>
  );
}
