import { type FormEvent, useMemo, useState } from 'react';
import { Button } from '#renderer/ui/controls/button.tsx';
import { IconButton } from '#renderer/ui/controls/icon-button.tsx';
import { TextField } from '#renderer/ui/controls/text-field.tsx';
import { Plus, Trash } from '#renderer/ui/theme/icons.tsx';
import { useTexts } from '#renderer/ui/theme/language.tsx';
import { adjustmentsOf } from '#shared/domain/competition/draft/adjustments.ts';
import type { DraftAdjustment } from '#shared/domain/competition/draft/records.ts';
import type { StageAdjustment } from '#shared/domain/competition/stage.ts';
import { earnsPoints } from '#shared/domain/scoring/method.ts';
import { competitionEditorText } from '#shared/text/screens/competition/editor.ts';
import { competitionTotalsText } from '#shared/text/screens/competition/totals.ts';
import type { StageEditor } from '../editor.ts';
import { NumberInput } from '../number-input.tsx';
import { Section } from '../section.tsx';

/** Points that single proposals are given, or that are taken from them, each with its reason. */
export function AdjustmentsSection({ editor }: { readonly editor: StageEditor }) {
  const text = useTexts(competitionEditorText);
  const words = useTexts(competitionTotalsText);
  const { draft, id, rules, change } = editor;
  const adjustments = useMemo(() => adjustmentsOf(draft, id), [draft, id]);
  const set = (entry: string, value: DraftAdjustment | null, field?: string) =>
    change('adjust', [{ kind: 'adjustment', id: `${id}:${entry}`, value }], field);
  const isPossible = earnsPoints(rules.aggregate.method);
  return (
    <Section title={text.sections.adjustments} path="adjustments" help={isPossible ? words.adjustHelp : words.adjustOrder}>
      {adjustments.map((adjustment, index) => (
        <div key={adjustment.entry} data-path={`adjustments[${index}]`}>
          <AdjustmentLine editor={editor} adjustment={adjustment} onChange={set} />
        </div>
      ))}
      {isPossible ? (
        <AddAdjustment
          editor={editor}
          taken={adjustments.map(({ entry }) => entry)}
          onAdd={(entry) => set(entry, { points: 0, reason: '' })}
        />
      ) : null}
    </Section>
  );
}

interface AdjustmentLineProps {
  readonly editor: StageEditor;
  readonly adjustment: StageAdjustment;
  readonly onChange: (entry: string, value: DraftAdjustment | null, field?: string) => void;
}

function AdjustmentLine({ editor: { draft }, adjustment: { entry, points, reason }, onChange }: AdjustmentLineProps) {
  const text = useTexts(competitionEditorText);
  const words = useTexts(competitionTotalsText);
  const put = (changed: Partial<DraftAdjustment>, field: string) =>
    onChange(entry, { points, reason, ...changed }, `adjustment.${entry}.${field}`);
  return (
    <fieldset className="editor__scale">
      <legend>
        {entry} · {draft.proposal.get(entry)?.title ?? words.unknown}
      </legend>
      <div className="editor__row">
        <div className="editor__number">
          <NumberInput label={words.points} value={points} onChange={(given) => put({ points: given }, 'points')} />
        </div>
        <div className="editor__grow">
          <TextField label={words.reason} value={reason} onChange={(typed) => put({ reason: typed }, 'reason')} />
        </div>
        <IconButton label={text.remove(entry)} icon={<Trash />} onPress={() => onChange(entry, null)} />
      </div>
    </fieldset>
  );
}

interface AddAdjustmentProps {
  readonly editor: StageEditor;
  readonly taken: readonly string[];
  readonly onAdd: (entry: string) => void;
}

/** A proposal is named by its entry number, which cannot be mistaken for another's as a title can. */
function AddAdjustment({ editor: { draft }, taken, onAdd }: AddAdjustmentProps) {
  const words = useTexts(competitionTotalsText);
  const [typed, setTyped] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const entry = typed.trim().toUpperCase();
  const add = (event: FormEvent) => {
    event.preventDefault();
    if (!draft.proposal.has(entry)) return setFault(words.unknownEntry(entry));
    if (taken.includes(entry)) return setFault(words.entryTwice(entry));
    onAdd(entry);
    return setTyped('');
  };
  const type = (next: string) => {
    setTyped(next);
    setFault(null);
  };
  return (
    <form className="editor__row editor__row--top" onSubmit={add}>
      <div className="editor__grow">
        <TextField
          label={words.entry}
          help={draft.proposal.get(entry)?.title ?? words.entryHelp}
          value={typed}
          onChange={type}
          error={fault}
        />
      </div>
      <Button type="submit" icon={<Plus />} isDisabled={entry === ''}>
        {words.addAdjustment}
      </Button>
    </form>
  );
}
