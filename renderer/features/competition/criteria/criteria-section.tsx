import { Button } from '#renderer/ui/controls/button.tsx';
import { Segmented } from '#renderer/ui/controls/radio-group.tsx';
import { OrderedList } from '#renderer/ui/layout/ordered-list.tsx';
import { Plus } from '#renderer/ui/theme/icons.tsx';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import { moved, replaced } from '#shared/domain/competition/draft/edit-list.ts';
import { newCriterion, newPart, renameCriterion, withCriteria } from '#shared/domain/competition/draft/edit-rules.ts';
import type { Criterion } from '#shared/domain/scoring/rules.ts';
import { competitionEditorText } from '#shared/text/screens/competition/editor.ts';
import type { StageEditor } from '../editor.ts';
import { Section } from '../section.tsx';
import { ScaleFields } from '../rules/scale-fields.tsx';
import { CriterionItem } from './criterion-item.tsx';
import { useKeys } from './use-keys.ts';
import { WeightSum } from './weight-sum.tsx';

/** The tree of criteria with their weights, whose sum is always in sight. */
export function CriteriaSection({ editor }: { readonly editor: StageEditor }) {
  const language = useLanguage();
  const text = useTexts(competitionEditorText);
  const { rules, setStage } = editor;
  const { criteria } = rules;
  const set = (next: readonly Criterion[], field?: string) => setStage({ rules: withCriteria(rules, next) }, field);
  const { keyOf, renamed } = useKeys();
  const rename = (from: string) => (to: string) => {
    renamed(from, to);
    setStage({ rules: renameCriterion(rules, from, to) });
  };
  const nameOf = ({ name }: Pick<Criterion, 'name'>) => (name[language] === '' ? text.unnamed : name[language]);
  return (
    <Section title={text.sections.criteria} path="rules.criteria" beside={<WeightSum rules={rules} />}>
      <MarksFields editor={editor} />
      {criteria.length === 0 ? <p className="soft">{text.criteriaEmpty}</p> : null}
      <OrderedList
        label={text.sections.criteria}
        items={criteria}
        keyOf={keyOf}
        handleOf={(criterion) => text.move(nameOf(criterion))}
        announce={(criterion, place) => text.movedTo(nameOf(criterion), place, criteria.length)}
        onMove={(from, to) => set(moved(criteria, from, to))}
      >
        {(criterion, index) => {
          const put = (next: Criterion, field?: string) => set(replaced(criteria, index, next), field);
          return (
            <CriterionItem
              rules={rules}
              criterion={criterion}
              path={`rules.criteria[${index}]`}
              isWeighedByParts={criterion.parts.length > 0}
              onChange={(changed, field) => put({ ...criterion, ...changed }, field)}
              onRename={rename(criterion.id)}
              onRemove={() => set(criteria.toSpliced(index, 1))}
            >
              <Parts criterion={criterion} index={index} editor={editor} onChange={put} onRename={rename} keyOf={keyOf} nameOf={nameOf} />
            </CriterionItem>
          );
        }}
      </OrderedList>
      <div>
        <Button variant="quiet" icon={<Plus />} onPress={() => set([...criteria, newCriterion(rules)])}>
          {text.addCriterion}
        </Button>
      </div>
    </Section>
  );
}

function MarksFields({ editor: { rules, setRules } }: { readonly editor: StageEditor }) {
  const text = useTexts(competitionEditorText);
  return (
    <div className="editor__pair" data-path="rules.scale">
      <ScaleFields label={text.scale} scale={rules.scale} onChange={(scale, field) => setRules({ scale }, field)} />
      <Segmented
        label={text.weighting}
        hideLabel={false}
        options={[
          { value: 'percent', label: text.percent },
          { value: 'factor', label: text.factors },
        ]}
        value={rules.weighting}
        onChange={(weighting) => setRules({ weighting })}
      />
    </div>
  );
}

interface PartsProps {
  readonly criterion: Criterion;
  readonly index: number;
  readonly editor: StageEditor;
  readonly onChange: (criterion: Criterion, field?: string) => void;
  /** Gives another id to the part that has this one. */
  readonly onRename: (from: string) => (to: string) => void;
  readonly keyOf: (part: Pick<Criterion, 'id'>) => string;
  readonly nameOf: (criterion: Pick<Criterion, 'name'>) => string;
}

function Parts({ criterion, index, editor: { rules }, onChange, onRename, keyOf, nameOf }: PartsProps) {
  const text = useTexts(competitionEditorText);
  const { parts } = criterion;
  const set = (next: Criterion['parts'], field?: string) => onChange({ ...criterion, parts: next }, field);
  return (
    <div className="editor__parts" data-path={`rules.criteria[${index}].parts`}>
      {parts.length === 0 ? null : (
        <OrderedList
          label={text.part}
          items={parts}
          keyOf={keyOf}
          handleOf={(part) => text.move(nameOf(part))}
          announce={(part, place) => text.movedTo(nameOf(part), place, parts.length)}
          onMove={(from, to) => set(moved(parts, from, to))}
        >
          {(part, place) => (
            <CriterionItem
              rules={rules}
              criterion={part}
              path={`rules.criteria[${index}].parts[${place}]`}
              isWeighedByParts={false}
              onChange={(changed, field) => set(replaced(parts, place, { ...part, ...changed }), field)}
              onRename={onRename(part.id)}
              onRemove={() => set(parts.toSpliced(place, 1))}
            />
          )}
        </OrderedList>
      )}
      <div>
        <Button variant="quiet" icon={<Plus />} onPress={() => set([...parts, newPart(rules, criterion)])}>
          {text.addPart}
        </Button>
      </div>
    </div>
  );
}
