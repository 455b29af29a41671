import { Button } from '#renderer/ui/controls/button.tsx';
import { IconButton } from '#renderer/ui/controls/icon-button.tsx';
import { OrderedList } from '#renderer/ui/layout/ordered-list.tsx';
import { Plus, Trash } from '#renderer/ui/theme/icons.tsx';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import { freshId, moved, replaced } from '#shared/domain/competition/draft/edit-list.ts';
import type { FormSection as FormPart } from '#shared/domain/competition/stage.ts';
import { competitionEditorText } from '#shared/text/screens/competition/editor.ts';
import type { CompetitionEditor } from '../editor.ts';
import { LocalTextFields } from '../local-text-fields.tsx';
import { OptionalNumberInput } from '../number-input.tsx';
import { Section } from '../section.tsx';

/** The sections of the proposal form with their word limits, in the order in which they are read. */
export function FormSection({ editor }: { readonly editor: CompetitionEditor }) {
  const language = useLanguage();
  const text = useTexts(competitionEditorText);
  const { sections } = editor.draft;
  const set = (value: readonly FormPart[], field?: string) => editor.change('edit-form', [{ kind: 'sections', value }], field);
  const nameOf = ({ name }: FormPart) => (name[language] === '' ? text.unnamed : name[language]);
  const add = () =>
    set([
      ...sections,
      {
        id: freshId(
          'bagian',
          sections.map(({ id }) => id),
        ),
        name: { id: '', en: '' },
        wordLimit: null,
      },
    ]);
  return (
    <Section title={text.sections.form} path="sections">
      {sections.length === 0 ? <p className="soft">{text.formEmpty}</p> : null}
      <OrderedList
        label={text.sections.form}
        items={sections}
        keyOf={({ id }) => id}
        handleOf={(section) => text.move(nameOf(section))}
        announce={(section, place) => text.movedTo(nameOf(section), place, sections.length)}
        onMove={(from, to) => set(moved(sections, from, to))}
      >
        {(section, index) => (
          <SectionRow
            section={section}
            index={index}
            name={nameOf(section)}
            onChange={(changed, field) => set(replaced(sections, index, { ...section, ...changed }), `${section.id}.${field}`)}
            onRemove={() => set(sections.toSpliced(index, 1))}
          />
        )}
      </OrderedList>
      <div>
        <Button variant="quiet" icon={<Plus />} onPress={add}>
          {text.addSection}
        </Button>
      </div>
    </Section>
  );
}

interface SectionRowProps {
  readonly section: FormPart;
  readonly index: number;
  readonly name: string;
  readonly onChange: (changed: Partial<FormPart>, field: string) => void;
  readonly onRemove: () => void;
}

function SectionRow({ section, index, name, onChange, onRemove }: SectionRowProps) {
  const text = useTexts(competitionEditorText);
  return (
    <div className="editor__row">
      <LocalTextFields
        label={text.section}
        hideLabel
        value={section.name}
        path={`sections[${index}].name`}
        onChange={(changed, typed) => onChange({ name: changed }, typed)}
      />
      <div className="editor__number">
        <OptionalNumberInput
          label={`${text.wordLimit}: ${name}`}
          hideLabel
          placeholder={text.noLimit}
          least={1}
          isWhole
          value={section.wordLimit}
          onChange={(wordLimit) => onChange({ wordLimit }, 'limit')}
        />
      </div>
      <IconButton label={text.remove(name)} icon={<Trash />} onPress={onRemove} />
    </div>
  );
}
