import { useTexts } from '#renderer/ui/theme/language.tsx';
import type { Divergence } from '#shared/domain/scoring/rules.ts';
import { competitionEditorText } from '#shared/text/screens/competition/editor.ts';
import { competitionRulesText } from '#shared/text/screens/competition/rules.ts';
import type { StageEditor } from '../editor.ts';
import { OptionalNumberInput } from '../number-input.tsx';
import { Section } from '../section.tsx';

/** How far jurors must differ for a proposal to go on the plenary's agenda. */
export function PlenarySection({ editor: { rules, setRules } }: { readonly editor: StageEditor }) {
  const text = useTexts(competitionEditorText);
  const words = useTexts(competitionRulesText);
  const divergence: Divergence = rules.divergence ?? { points: null, standardDeviations: null };
  const set = (changed: Partial<Divergence>, field: string) => {
    const next = { ...divergence, ...changed };
    setRules({ divergence: next.points === null && next.standardDeviations === null ? null : next }, field);
  };
  return (
    <Section title={text.sections.plenary} path="rules.divergence" help={words.divergenceHelp}>
      <div className="editor__selects">
        <OptionalNumberInput
          label={words.divergencePoints}
          placeholder={words.noDivergence}
          least={0.0001}
          value={divergence.points}
          onChange={(points) => set({ points }, 'divergence.points')}
        />
        <OptionalNumberInput
          label={words.divergenceDeviations}
          placeholder={words.noDivergence}
          least={0.0001}
          value={divergence.standardDeviations}
          onChange={(standardDeviations) => set({ standardDeviations }, 'divergence.deviations')}
        />
      </div>
    </Section>
  );
}
