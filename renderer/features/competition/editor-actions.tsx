import { useState } from 'react';
import { useBridge } from '#renderer/bridge/bridge.ts';
import { useRequest } from '#renderer/bridge/request.ts';
import { IconButton } from '#renderer/ui/controls/icon-button.tsx';
import { Menu } from '#renderer/ui/controls/menu.tsx';
import { ErrorNotice, Notice } from '#renderer/ui/display/notice.tsx';
import { Redo, Save, Undo, X } from '#renderer/ui/theme/icons.tsx';
import { useTexts } from '#renderer/ui/theme/language.tsx';
import type { CompetitionWork } from '#renderer/work/competition-work.ts';
import { competitionEditorText } from '#shared/text/screens/competition/editor.ts';
import { competitionsText } from '#shared/text/screens/competitions.ts';

interface EditorActionsProps {
  readonly work: CompetitionWork;
  readonly files: EditorFiles;
  /** Whether a stage is there whose rules can be saved and brought in. */
  readonly hasStage: boolean;
}

/** Undo and redo, saving a copy, and the rules of the stage as a file. */
export function EditorActions({ work: { status, actions }, files, hasStage }: EditorActionsProps) {
  const text = useTexts(competitionEditorText);
  const list = useTexts(competitionsText);
  const entries = [
    { id: 'copy', label: list.export, onAction: () => void files.saveCopy() },
    { id: 'save-rules', label: text.saveRules, onAction: () => void files.saveRules() },
    { id: 'import-rules', label: text.importRules, onAction: () => void files.importRules() },
  ];
  return (
    <>
      <IconButton
        label={status.undo === null ? list.undoNothing : list.undo(list.changes[status.undo])}
        icon={<Undo />}
        isDisabled={status.undo === null}
        onPress={actions.undo}
      />
      <IconButton
        label={status.redo === null ? list.redoNothing : list.redo(list.changes[status.redo])}
        icon={<Redo />}
        isDisabled={status.redo === null}
        onPress={actions.redo}
      />
      <Menu
        label={text.exportMenu}
        trigger={
          <>
            <Save /> {text.exportMenu}
          </>
        }
        groups={[{ title: text.exportMenu, entries: hasStage ? entries : entries.slice(0, 1) }]}
      />
    </>
  );
}

/** What came of the last request for a file. */
export function FileNotices({ files: { error, done, forget } }: { readonly files: EditorFiles }) {
  const text = useTexts(competitionEditorText);
  if (error === null && done === null) return null;
  return (
    <div className="editor__notices">
      <ErrorNotice error={error} />
      {done === null ? null : (
        <Notice tone="good" actions={<IconButton label={text.dismiss} icon={<X />} onPress={forget} />}>
          {done}
        </Notice>
      )}
    </div>
  );
}

export type EditorFiles = ReturnType<typeof useEditorFiles>;

/** The requests that read and write files for a stage, what the last one came to, and why it was refused. */
export function useEditorFiles({ identity, status, draft, actions }: CompetitionWork, stage: string | null) {
  const bridge = useBridge();
  const text = useTexts(competitionEditorText);
  const list = useTexts(competitionsText);
  const { ask, error } = useRequest();
  const [done, setDone] = useState<string | null>(null);
  const one = { owner: identity.thumbprint, id: status.id };
  return {
    error,
    done,
    forget: () => setDone(null),
    saveCopy: async () => {
      setDone(null);
      const saved = await ask(() => bridge['competition:export'](one));
      if (saved.ok) setDone(list.exported(saved.value.name, saved.value.folder));
    },
    saveRules: async () => {
      setDone(null);
      const saved = await ask(() => bridge['competition:save-rules']({ ...one, stage: stage ?? '' }));
      if (saved.ok) setDone(text.rulesSaved(saved.value.name, saved.value.folder));
    },
    importRules: async () => {
      setDone(null);
      const [file] = await bridge['files:choose']({ purpose: 'rules' });
      const before = stage === null ? undefined : draft.stage.get(stage);
      if (file === undefined || stage === null || before === undefined) return;
      const read = await ask(() => bridge['competition:read-rules']({ owner: one.owner, file: file.file }));
      if (!read.ok) return;
      const value = { ...before, rules: read.value, template: null };
      actions.change({ what: 'import-rules', step: null, records: [{ kind: 'stage', id: stage, value }] });
    },
  };
}
