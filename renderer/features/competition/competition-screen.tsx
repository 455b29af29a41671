import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { Page } from '#renderer/ui/layout/page.tsx';
import { Split } from '#renderer/ui/layout/split.tsx';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import type { CompetitionWork, StagePlace } from '#renderer/work/competition-work.ts';
import type { CompetitionDraft } from '#shared/domain/competition/draft/draft.ts';
import { findStageFaults } from '#shared/domain/competition/draft/stage-faults.ts';
import { competitionAsideText } from '#shared/text/screens/competition/aside.ts';
import { Aside } from './aside/aside.tsx';
import { type CompetitionEditor, stageEditor } from './editor.ts';
import { EditorActions, FileNotices, useEditorFiles } from './editor-actions.tsx';
import { DivisionsSection } from './general/divisions-section.tsx';
import { FactsSection } from './general/facts-section.tsx';
import { FormSection } from './general/form-section.tsx';
import { pointAt } from './point-at.ts';
import { StageForm } from './stage-form.tsx';
import { StageTabs } from './stage-tabs.tsx';
import { useEditor } from './use-editor.ts';
import './competition.css';

const GENERAL = /^(competition|groups|clusters|sections)\b/;

/** The competition that is open: its facts, groups, clusters and form, and its stages; beside them what the rules mean. */
export function CompetitionScreen(work: CompetitionWork) {
  const language = useLanguage();
  const text = useTexts(competitionAsideText);
  const { draft, place } = work;
  const { onFocus, ...editor } = useEditor(work);
  const form = useRef<HTMLDivElement>(null);
  const { stageId, edited, show } = useShownStage(draft, editor, place);
  const files = useEditorFiles(work, edited?.id ?? null);
  const showPath = (path: string) => {
    show(GENERAL.test(path) ? null : (edited?.id ?? null));
    pointSoon(form, path);
  };
  useEffect(() => {
    if (place?.screen === 'competition') pointSoon(form, place.path);
  }, [place]);
  return (
    <Page
      title={draft.competition.name[language]}
      layout="fill"
      actions={<EditorActions work={work} files={files} hasStage={edited !== null} />}
    >
      <Split asideLabel={text.asideTitle} aside={edited === null ? null : <Aside editor={edited} onFault={({ path }) => showPath(path)} />}>
        <div className="editor">
          <StageTabs editor={editor} shown={stageId} onShow={show} />
          <FileNotices files={files} />
          <div key={stageId} ref={form} className="editor__form" onFocusCapture={onFocus}>
            {stageId === null || edited === null ? (
              <>
                <FactsSection editor={editor} />
                <DivisionsSection editor={editor} />
                <FormSection editor={editor} />
              </>
            ) : (
              <StageForm editor={edited} onRemoved={() => show(null)} />
            )}
          </div>
        </div>
      </Split>
    </Page>
  );
}

/** The part of the form that the path stands in may have to be drawn first. */
function pointSoon(form: RefObject<HTMLElement | null>, path: string): void {
  requestAnimationFrame(() => form.current && pointAt(form.current, path));
}

/** The stage whose form is shown, null while that of the competition itself is; beside that, the first stage is explained. */
function useShownStage(draft: CompetitionDraft, editor: CompetitionEditor, place: StagePlace | null) {
  const [shown, show] = useState<string | null>(() => firstShown(draft, place));
  const stageId = shown !== null && draft.stage.has(shown) ? shown : null;
  const explained = stageId ?? draft.stages.find((id) => draft.stage.has(id)) ?? null;
  const faults = useMemo(() => (explained === null ? [] : findStageFaults(draft, explained)), [draft, explained]);
  const stage = explained === null ? undefined : draft.stage.get(explained);
  const edited = explained === null || stage === undefined ? null : stageEditor(editor, explained, stage, faults);
  return { stageId, edited, show };
}

/** The form that holds the place somebody was sent to, else that of the first stage. */
function firstShown({ stages }: CompetitionDraft, place: StagePlace | null): string | null {
  if (place?.screen !== 'competition') return stages[0] ?? null;
  return GENERAL.test(place.path) ? null : place.stage;
}
