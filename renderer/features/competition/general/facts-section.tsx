import { TextField } from '#renderer/ui/controls/text-field.tsx';
import { useTexts } from '#renderer/ui/theme/language.tsx';
import type { Competition } from '#shared/domain/competition/stage.ts';
import { competitionEditorText } from '#shared/text/screens/competition/editor.ts';
import type { CompetitionEditor } from '../editor.ts';
import { LocalTextFields } from '../local-text-fields.tsx';
import { NumberInput } from '../number-input.tsx';
import { Section } from '../section.tsx';

/** What the competition is called, who holds it, when. */
export function FactsSection({ editor }: { readonly editor: CompetitionEditor }) {
  const text = useTexts(competitionEditorText);
  const { competition } = editor.draft;
  const set = (changed: Partial<Competition>, field: string) =>
    editor.change('edit-competition', [{ kind: 'competition', value: { ...competition, ...changed } }], field);
  return (
    <Section title={text.sections.facts} path="competition">
      <LocalTextFields
        label={text.name}
        value={competition.name}
        path="competition.name"
        onChange={(name, language) => set({ name }, `name.${language}`)}
      />
      <div className="editor__pair">
        <div data-path="competition.organiser">
          <TextField label={text.organiser} value={competition.organiser} onChange={(organiser) => set({ organiser }, 'organiser')} />
        </div>
        <NumberInput
          label={text.year}
          value={competition.year}
          least={1900}
          most={9999}
          isWhole
          onChange={(year) => set({ year }, 'year')}
        />
      </div>
    </Section>
  );
}
