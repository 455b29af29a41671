import { useEffect, useState } from 'react';
import { useBridge } from '#renderer/bridge/bridge.ts';
import { Menu } from '#renderer/ui/controls/menu.tsx';
import { Plus } from '#renderer/ui/theme/icons.tsx';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import { freshId } from '#shared/domain/competition/draft/edit-list.ts';
import type { StageDraft } from '#shared/domain/competition/draft/records.ts';
import type { StageTemplate } from '#shared/domain/competition/draft/template.ts';
import { competitionEditorText } from '#shared/text/screens/competition/editor.ts';
import { competitionsText } from '#shared/text/screens/competitions.ts';
import type { CompetitionEditor } from './editor.ts';

interface StageTabsProps {
  readonly editor: CompetitionEditor;
  /** Null for the competition itself. */
  readonly shown: string | null;
  readonly onShow: (stage: string | null) => void;
}

/** The competition itself, then its stages one after another, and a way to add the next one. */
export function StageTabs({ editor, shown, onShow }: StageTabsProps) {
  const language = useLanguage();
  const text = useTexts(competitionEditorText);
  const { stages, stage } = editor.draft;
  const tab = (id: string | null, label: string) => (
    <button key={id} type="button" className="editor__tab" aria-current={id === shown ? 'true' : undefined} onClick={() => onShow(id)}>
      {label}
    </button>
  );
  return (
    <nav className="editor__tabs" aria-label={text.stageTabs}>
      {tab(null, text.sections.facts)}
      {stages.map((id, index) => tab(id, `${index + 1}. ${stage.get(id)?.name[language] ?? id}`))}
      <AddStage editor={editor} onAdded={onShow} />
    </nav>
  );
}

function AddStage({ editor, onAdded }: { readonly editor: CompetitionEditor; readonly onAdded: (stage: string) => void }) {
  const text = useTexts(competitionEditorText);
  const names = useTexts(competitionsText).templates;
  const templates = useTemplates();
  const { stages, stage } = editor.draft;
  const add = (value: StageDraft, base: string) => {
    const id = stages.includes(base) ? freshId(base, stages) : base;
    editor.change('add-stage', [
      { kind: 'stages', value: [...stages, id] },
      { kind: 'stage', id, value },
    ]);
    onAdded(id);
  };
  const lastId = stages.at(-1);
  const last = lastId === undefined ? undefined : stage.get(lastId);
  const copy =
    last === undefined || lastId === undefined
      ? []
      : [{ id: 'copy', label: text.copyOfLast, onAction: () => add({ ...last, deadline: null }, lastId) }];
  return (
    <Menu
      label={text.addStage}
      trigger={
        <>
          <Plus /> {text.addStage}
        </>
      }
      groups={[
        {
          title: text.addStageFrom,
          entries: [
            ...templates.map((template) => ({
              id: template.id,
              label: names[template.id].name,
              onAction: () => add(template.stage, template.stageId),
            })),
            ...copy,
          ],
        },
      ]}
    />
  );
}

function useTemplates(): readonly StageTemplate[] {
  const bridge = useBridge();
  const [templates, setTemplates] = useState<readonly StageTemplate[]>([]);
  useEffect(() => {
    let current = true;
    void bridge['competition:templates']({}).then((found) => {
      if (current) setTemplates(found);
    });
    return () => {
      current = false;
    };
  }, [bridge]);
  return templates;
}
