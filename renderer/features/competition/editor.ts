import type { CompetitionDraft } from '#shared/domain/competition/draft/draft.ts';
import type { ChangeKind, CompetitionRecord, StageDraft } from '#shared/domain/competition/draft/records.ts';
import type { StageFault } from '#shared/domain/competition/draft/stage-faults.ts';
import type { Rules } from '#shared/domain/scoring/rules.ts';

/** What every part of the editor edits through; `field` names what is being typed in, so that it is undone as one step, null for a change by itself. */
export interface CompetitionEditor {
  /** Whose competition it is. */
  readonly owner: string;
  readonly draft: CompetitionDraft;
  readonly change: (what: ChangeKind, records: readonly CompetitionRecord[], field?: string) => void;
}

/** The editor of one stage. */
export interface StageEditor extends CompetitionEditor {
  readonly id: string;
  readonly stage: StageDraft;
  readonly rules: Rules;
  readonly faults: readonly StageFault[];
  readonly setStage: (changed: Partial<StageDraft>, field?: string) => void;
  readonly setRules: (changed: Partial<Rules>, field?: string) => void;
}

/** The editor of a stage of what another editor edits. */
export function stageEditor(editor: CompetitionEditor, id: string, stage: StageDraft, faults: readonly StageFault[]): StageEditor {
  const setStage = (changed: Partial<StageDraft>, field?: string) =>
    editor.change('edit-stage', [{ kind: 'stage', id, value: { ...stage, ...changed } }], field);
  return {
    ...editor,
    id,
    stage,
    rules: stage.rules,
    faults,
    setStage,
    setRules: (changed, field) => setStage({ rules: { ...stage.rules, ...changed } }, field),
  };
}
