import { Checkbox } from '#renderer/ui/controls/checkbox.tsx';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import { isRankingMethod } from '#shared/domain/scoring/method.ts';
import { type Rules, scoredCriteria, type Threshold } from '#shared/domain/scoring/rules.ts';
import { competitionEditorText } from '#shared/text/screens/competition/editor.ts';
import { competitionRulesText } from '#shared/text/screens/competition/rules.ts';
import type { StageEditor } from '../editor.ts';
import { NumberInput, OptionalNumberInput } from '../number-input.tsx';
import { Section } from '../section.tsx';

/** What a proposal needs to be ranked: enough jurors, and marks above a threshold. */
export function EligibilitySection({ editor }: { readonly editor: StageEditor }) {
  const text = useTexts(competitionEditorText);
  const words = useTexts(competitionRulesText);
  const { quorum, threshold } = editor.rules;
  const setThreshold = (changed: Threshold | null, field?: string) => editor.setRules({ threshold: changed }, field);
  return (
    <Section title={text.sections.eligibility} path="rules.quorum">
      <div className="editor__short">
        <NumberInput
          label={words.quorum}
          help={words.quorumHelp}
          least={1}
          most={10_000}
          isWhole
          value={quorum.minJurors}
          onChange={(minJurors) => editor.setRules({ quorum: { minJurors } }, 'quorum')}
        />
      </div>
      <Checkbox isSelected={threshold !== null} onChange={(wanted) => setThreshold(wanted ? { total: null, perCriterion: {} } : null)}>
        {words.hasThreshold}
      </Checkbox>
      {threshold === null ? null : <ThresholdFields rules={editor.rules} threshold={threshold} onChange={setThreshold} />}
    </Section>
  );
}

interface ThresholdFieldsProps {
  readonly rules: Rules;
  readonly threshold: Threshold;
  readonly onChange: (threshold: Threshold, field: string) => void;
}

function ThresholdFields({ rules, threshold, onChange }: ThresholdFieldsProps) {
  const language = useLanguage();
  const text = useTexts(competitionEditorText);
  const words = useTexts(competitionRulesText);
  const setPer = (id: string, value: number | null) => {
    const { [id]: _before, ...others } = threshold.perCriterion;
    onChange({ ...threshold, perCriterion: value === null ? others : { ...others, [id]: value } }, `threshold.${id}`);
  };
  return (
    <div className="stack" data-path="rules.threshold">
      {isRankingMethod(rules.aggregate.method) ? null : (
        <div className="editor__short">
          <OptionalNumberInput
            label={words.thresholdTotal}
            placeholder={words.noThreshold}
            value={threshold.total}
            onChange={(total) => onChange({ ...threshold, total }, 'threshold.total')}
          />
        </div>
      )}
      <fieldset className="editor__scale">
        <legend>{words.thresholdPer}</legend>
        <div className="editor__selects">
          {scoredCriteria(rules.criteria).map(({ id, name }) => (
            <OptionalNumberInput
              key={id}
              label={name[language] === '' ? text.unnamed : name[language]}
              placeholder={words.noThreshold}
              value={threshold.perCriterion[id] ?? null}
              onChange={(value) => setPer(id, value)}
            />
          ))}
        </div>
      </fieldset>
    </div>
  );
}
