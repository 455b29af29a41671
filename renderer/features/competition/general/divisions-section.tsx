import { Button } from '#renderer/ui/controls/button.tsx';
import { IconButton } from '#renderer/ui/controls/icon-button.tsx';
import { OrderedList } from '#renderer/ui/layout/ordered-list.tsx';
import { Plus, Trash } from '#renderer/ui/theme/icons.tsx';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import { freshId, moved, replaced } from '#shared/domain/competition/draft/edit-list.ts';
import type { Division } from '#shared/domain/competition/stage.ts';
import { competitionEditorText } from '#shared/text/screens/competition/editor.ts';
import type { CompetitionEditor } from '../editor.ts';
import { LocalTextFields } from '../local-text-fields.tsx';
import { Section } from '../section.tsx';

type Kind = 'groups' | 'clusters';

/** The groups and clusters that proposals belong to. */
export function DivisionsSection({ editor }: { readonly editor: CompetitionEditor }) {
  const text = useTexts(competitionEditorText);
  return (
    <Section title={text.sections.divisions} path="divisions" help={text.divisionsHelp}>
      <Divisions editor={editor} kind="groups" />
      <Divisions editor={editor} kind="clusters" />
    </Section>
  );
}

function Divisions({ editor, kind }: { readonly editor: CompetitionEditor; readonly kind: Kind }) {
  const language = useLanguage();
  const text = useTexts(competitionEditorText);
  const isGroups = kind === 'groups';
  const divisions = editor.draft[kind];
  const title = isGroups ? text.groups : text.clusters;
  const set = (value: readonly Division[], field?: string) => editor.change('edit-divisions', [{ kind, value }], field);
  const nameOf = ({ name }: Division) => (name[language] === '' ? text.unnamed : name[language]);
  const id = freshId(
    isGroups ? 'kelompok' : 'klaster',
    divisions.map((division) => division.id),
  );
  return (
    <div className="stack stack--tight" data-path={kind}>
      <h3>{title}</h3>
      <OrderedList
        label={title}
        items={divisions}
        keyOf={(division) => division.id}
        handleOf={(division) => text.move(nameOf(division))}
        announce={(division, place) => text.movedTo(nameOf(division), place, divisions.length)}
        onMove={(from, to) => set(moved(divisions, from, to))}
      >
        {(division, index) => (
          <div className="editor__row">
            <LocalTextFields
              label={isGroups ? text.group : text.cluster}
              hideLabel
              value={division.name}
              path={`${kind}[${index}].name`}
              onChange={(name, typed) => set(replaced(divisions, index, { ...division, name }), `${division.id}.${typed}`)}
            />
            <IconButton label={text.remove(nameOf(division))} icon={<Trash />} onPress={() => set(divisions.toSpliced(index, 1))} />
          </div>
        )}
      </OrderedList>
      <div>
        <Button variant="quiet" icon={<Plus />} onPress={() => set([...divisions, { id, name: { id: '', en: '' } }])}>
          {isGroups ? text.addGroup : text.addCluster}
        </Button>
      </div>
    </div>
  );
}
