import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import { missingWeight } from '#shared/domain/competition/draft/edit-rules.ts';
import { isRankingMethod } from '#shared/domain/scoring/method.ts';
import { formatDecimal } from '#shared/text/numbers.ts';
import { competitionEditorText } from '#shared/text/screens/competition/editor.ts';
import { competitionRulesText } from '#shared/text/screens/competition/rules.ts';
import type { StageEditor } from '../editor.ts';
import { OptionalNumberInput } from '../number-input.tsx';
import { Section } from '../section.tsx';
import { CarriedTotals } from './carried-totals.tsx';

/** Which earlier stages count, with what weight. */
export function CarrySection({ editor }: { readonly editor: StageEditor }) {
  const { draft, id, rules, setRules } = editor;
  const language = useLanguage();
  const text = useTexts(competitionEditorText);
  const words = useTexts(competitionRulesText);
  const earlier = draft.stages.slice(0, draft.stages.indexOf(id));
  const listed = [...earlier, ...rules.carry.map(({ stage }) => stage).filter((stage) => !earlier.includes(stage))];
  const set = (stage: string, weight: number | null) => {
    const others = rules.carry.filter((carried) => carried.stage !== stage);
    const next = weight === null ? others : [...others, { stage, weight }];
    setRules({ carry: next.toSorted((a, b) => listed.indexOf(a.stage) - listed.indexOf(b.stage)) }, `carry.${stage}`);
  };
  const note = earlier.length === 0 ? words.carryNone : isRankingMethod(rules.aggregate.method) ? words.carryRanking : null;
  return (
    <Section title={text.sections.carry} path="rules.carry" help={note ?? words.carryHelp}>
      {note !== null && rules.carry.length === 0 ? null : (
        <>
          <div className="editor__selects">
            {listed.map((stage) => (
              <OptionalNumberInput
                key={stage}
                label={words.carryWeight(draft.stage.get(stage)?.name[language] ?? stage)}
                placeholder={words.noThreshold}
                least={0.01}
                most={99.99}
                value={rules.carry.find((carried) => carried.stage === stage)?.weight ?? null}
                onChange={(weight) => set(stage, weight)}
              />
            ))}
          </div>
          <CarriedTotals editor={editor} />
          <p className="soft small">{words.carryRest(formatDecimal(missingWeight(rules.carry), language))}</p>
        </>
      )}
    </Section>
  );
}
