import { Button } from '#renderer/ui/controls/button.tsx';
import { Checkbox } from '#renderer/ui/controls/checkbox.tsx';
import { IconButton } from '#renderer/ui/controls/icon-button.tsx';
import { Plus, Trash } from '#renderer/ui/theme/icons.tsx';
import { useTexts } from '#renderer/ui/theme/language.tsx';
import { replaced } from '#shared/domain/competition/draft/edit-list.ts';
import { newLevel } from '#shared/domain/competition/draft/edit-rules.ts';
import type { Level, Rules, ScoredCriterion } from '#shared/domain/scoring/rules.ts';
import { competitionEditorText } from '#shared/text/screens/competition/editor.ts';
import { CriterionCode } from './criterion-code.tsx';
import { LocalTextFields } from '../local-text-fields.tsx';
import { NumberInput } from '../number-input.tsx';
import { ScaleFields } from '../rules/scale-fields.tsx';

interface CriterionDetailsProps {
  readonly rules: Rules;
  readonly criterion: ScoredCriterion;
  readonly path: string;
  readonly onChange: (changed: Partial<ScoredCriterion>, field?: string) => void;
  readonly onRename: (id: string) => void;
}

/** Whether a comment is required, the criterion's own scale, its code, and the rubric. */
export function CriterionDetails({ rules, criterion, path, onChange, onRename }: CriterionDetailsProps) {
  const text = useTexts(competitionEditorText);
  const { id, scale, commentRequired } = criterion;
  return (
    <>
      <div className="cluster">
        <Checkbox isSelected={commentRequired} onChange={(required) => onChange({ commentRequired: required })}>
          {text.commentRequired}
        </Checkbox>
        <Checkbox isSelected={scale !== null} onChange={(own) => onChange({ scale: own ? rules.scale : null })}>
          {text.ownScale}
        </Checkbox>
      </div>
      {scale === null ? null : (
        <div data-path={`${path}.scale`}>
          <ScaleFields label={text.ownScale} scale={scale} onChange={(changed, field) => onChange({ scale: changed }, `${id}.${field}`)} />
        </div>
      )}
      <CriterionCode rules={rules} id={id} onRename={onRename} />
      <Rubric rules={rules} criterion={criterion} path={path} onChange={onChange} />
    </>
  );
}

function Rubric({ rules, criterion: { id, scale, levels }, path, onChange }: Omit<CriterionDetailsProps, 'onRename'>) {
  const text = useTexts(competitionEditorText);
  const set = (next: readonly Level[], field?: string) => onChange({ levels: next }, field === undefined ? undefined : `${id}.${field}`);
  return (
    <fieldset className="editor__rubric" data-path={`${path}.levels`}>
      <legend>{text.rubric}</legend>
      {levels.map((level, index) => {
        const put = (changed: Partial<Level>, field: string) =>
          set(replaced(levels, index, { ...level, ...changed }), `level.${index}.${field}`);
        return (
          <div key={index} className="editor__row" data-path={`${path}.levels[${index}]`}>
            <div className="editor__number">
              <NumberInput label={text.from} hideLabel={index > 0} value={level.from} onChange={(from) => put({ from }, 'from')} />
            </div>
            <div className="editor__number">
              <NumberInput label={text.to} hideLabel={index > 0} value={level.to} onChange={(to) => put({ to }, 'to')} />
            </div>
            <LocalTextFields
              label={text.descriptor}
              hideLabel={index > 0}
              value={level.descriptor}
              path={`${path}.levels[${index}].descriptor`}
              onChange={(descriptor, typed) => put({ descriptor }, typed)}
            />
            <IconButton
              label={text.remove(`${text.rubric} ${index + 1}`)}
              icon={<Trash />}
              onPress={() => set(levels.toSpliced(index, 1))}
            />
          </div>
        );
      })}
      <div>
        <Button variant="quiet" icon={<Plus />} onPress={() => set([...levels, newLevel(levels, scale ?? rules.scale)])}>
          {text.addLevel}
        </Button>
      </div>
    </fieldset>
  );
}
