import { RadioGroup } from '#renderer/ui/controls/radio-group.tsx';
import { Select } from '#renderer/ui/controls/select.tsx';
import { useTexts } from '#renderer/ui/theme/language.tsx';
import { aggregateOf, withAggregate } from '#shared/domain/competition/draft/edit-rules.ts';
import { addsUp, isRankingMethod } from '#shared/domain/scoring/method.ts';
import type { Method } from '#shared/domain/scoring/rules.ts';
import { competitionEditorText } from '#shared/text/screens/competition/editor.ts';
import { competitionRulesText } from '#shared/text/screens/competition/rules.ts';
import type { StageEditor } from '../editor.ts';
import { NumberInput } from '../number-input.tsx';
import { Section } from '../section.tsx';
import { PointsField } from './points-field.tsx';
import { RoundingFields } from './rounding-fields.tsx';

const METHODS: readonly Method[] = [
  'mean',
  'median',
  'trimmed-mean',
  'sum',
  'trimmed-sum',
  'rank-sum',
  'rank-points',
  'pairwise-majority',
  'adjusted-mean',
];

/** How jurors' scores become one figure: the method with its numbers, the order of computing, rounding, unequal panels. */
export function MethodSection({ editor }: { readonly editor: StageEditor }) {
  const text = useTexts(competitionEditorText);
  const words = useTexts(competitionRulesText);
  const { rules, setStage, setRules } = editor;
  const { aggregate, combine, unequalPanels } = rules;
  return (
    <Section title={text.sections.method} path="rules.aggregate">
      <Select
        label={words.method}
        options={METHODS.map((value) => ({ value, label: words.methods[value].label }))}
        value={aggregate.method}
        onChange={(method) => setStage({ rules: withAggregate(rules, aggregateOf(method)) })}
      />
      <p className="soft small">{words.methods[aggregate.method].help}</p>
      <MethodNumbers editor={editor} />
      {isRankingMethod(aggregate.method) ? null : (
        <div data-path="rules.combine">
          <RadioGroup
            label={words.combine}
            options={[
              { value: 'juror-totals', label: words.jurorTotals, help: words.jurorTotalsHelp },
              { value: 'criterion-panels', label: words.criterionPanels, help: words.criterionPanelsHelp },
            ]}
            value={combine}
            onChange={(chosen) => setRules({ combine: chosen })}
          />
        </div>
      )}
      {addsUp(aggregate.method) ? (
        <RadioGroup
          label={words.unequalPanels}
          options={[
            { value: 'unranked', label: words.unranked },
            { value: 'as-is', label: words.asIs },
          ]}
          value={unequalPanels}
          onChange={(chosen) => setRules({ unequalPanels: chosen })}
        />
      ) : null}
      <RoundingFields editor={editor} />
    </Section>
  );
}

/** How many are left out, or what places earn, where the method needs it. */
function MethodNumbers({ editor: { rules, setRules } }: { readonly editor: StageEditor }) {
  const words = useTexts(competitionRulesText);
  const { aggregate } = rules;
  return (
    <>
      {'drop' in aggregate ? (
        <div className="editor__number">
          <NumberInput
            label={words.drop}
            least={1}
            most={1000}
            isWhole
            value={aggregate.drop}
            onChange={(drop) => setRules({ aggregate: { ...aggregate, drop } }, 'drop')}
          />
        </div>
      ) : null}
      {'points' in aggregate ? (
        <PointsField points={aggregate.points} onChange={(points) => setRules({ aggregate: { ...aggregate, points } }, 'points')} />
      ) : null}
    </>
  );
}
