import { Checkbox } from '#renderer/ui/controls/checkbox.tsx';
import { Segmented } from '#renderer/ui/controls/radio-group.tsx';
import { useTexts } from '#renderer/ui/theme/language.tsx';
import { competitionEditorText } from '#shared/text/screens/competition/editor.ts';
import { competitionRulesText } from '#shared/text/screens/competition/rules.ts';
import type { Quotas, Selection } from '#shared/domain/scoring/rules.ts';
import type { StageEditor } from '../editor.ts';
import { OptionalNumberInput } from '../number-input.tsx';
import { Section } from '../section.tsx';
import { QuotaFields } from './quota-fields.tsx';

const NO_QUOTAS: Quotas = { by: 'cluster', counts: {}, overNomination: 1, unfilled: 'open' };

/** Whether there is one ranking or several, and who is selected from it. */
export function SelectionSection({ editor }: { readonly editor: StageEditor }) {
  const text = useTexts(competitionEditorText);
  const words = useTexts(competitionRulesText);
  const { rules, setRules } = editor;
  const { selection, partition } = rules;
  return (
    <Section title={text.sections.selection} path="rules.selection">
      <div data-path="rules.partition">
        <Segmented
          label={words.partition}
          hideLabel={false}
          options={[
            { value: 'none', label: words.partitions.none },
            { value: 'group', label: words.partitions.group },
            { value: 'cluster', label: words.partitions.cluster },
          ]}
          value={partition}
          onChange={(chosen) => setRules({ partition: chosen })}
        />
      </div>
      <Checkbox isSelected={selection !== null} onChange={(wanted) => setRules({ selection: wanted ? { top: 10, quotas: null } : null })}>
        {words.hasSelection}
      </Checkbox>
      {selection === null ? null : <SelectionFields editor={editor} selection={selection} />}
    </Section>
  );
}

function SelectionFields({ editor, selection }: { readonly editor: StageEditor; readonly selection: Selection }) {
  const words = useTexts(competitionRulesText);
  const set = (changed: Partial<Selection>, field?: string) => editor.setRules({ selection: { ...selection, ...changed } }, field);
  return (
    <>
      <div className="editor__short">
        <OptionalNumberInput
          label={words.top}
          help={words.topHelp}
          least={1}
          isWhole
          value={selection.top}
          onChange={(top) => set({ top }, 'selection.top')}
        />
      </div>
      <Segmented
        label={words.quotasBy}
        hideLabel={false}
        options={[
          { value: 'none', label: words.quotasNone },
          { value: 'group', label: words.partitions.group },
          { value: 'cluster', label: words.partitions.cluster },
        ]}
        value={selection.quotas?.by ?? 'none'}
        onChange={(by) => set({ quotas: by === 'none' ? null : { ...(selection.quotas ?? NO_QUOTAS), by, counts: {} } })}
      />
      {selection.quotas === null ? null : (
        <QuotaFields draft={editor.draft} quotas={selection.quotas} onChange={(quotas, field) => set({ quotas }, field)} />
      )}
    </>
  );
}
