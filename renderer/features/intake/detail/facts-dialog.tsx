import { useState } from 'react';
import { TextField } from '#renderer/ui/controls/text-field.tsx';
import { FormDialog } from '#renderer/ui/layout/form-dialog.tsx';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import type { ProposalFacts } from '#shared/domain/competition/draft/records.ts';
import { oneLine } from '#shared/domain/intake/values/clean-text.ts';
import { readGoals } from '#shared/domain/intake/values/read-goals.ts';
import { fieldName } from '#shared/text/intake/fields.ts';
import { intakeText } from '#shared/text/screens/intake/intake.ts';

interface FactsDialogProps {
  readonly entry: string;
  readonly facts: ProposalFacts;
  readonly onSave: (facts: ProposalFacts) => void;
  readonly onClose: () => void;
}

const LINES = ['unit', 'category', 'innovator', 'location', 'videoUrl'] as const;

/** The facts of a proposal that the table has no column for. */
export function FactsDialog({ entry, facts, onSave, onClose }: FactsDialogProps) {
  const words = useTexts(intakeText);
  const language = useLanguage();
  const [typed, setTyped] = useState(facts);
  const [goals, setGoals] = useState(facts.sdgs.join(', '));
  const read = goals.trim() === '' ? [] : readGoals(goals);
  const submit = () => {
    const line = (field: (typeof LINES)[number]) => oneLine(typed[field] ?? '') || null;
    const lines = { unit: line('unit'), category: line('category'), innovator: line('innovator'), location: line('location') };
    onSave({ ...typed, ...lines, videoUrl: line('videoUrl'), sdgs: read ?? [] });
    onClose();
  };
  return (
    <FormDialog
      title={words.edit(words.facts, entry)}
      action={words.save}
      isReady={read !== null}
      isBusy={false}
      error={null}
      onSubmit={submit}
      onClose={onClose}
    >
      {LINES.map((field) => (
        <TextField
          key={field}
          label={fieldName(field, [], language)}
          value={typed[field] ?? ''}
          onChange={(value) => setTyped({ ...typed, [field]: value })}
        />
      ))}
      <TextField
        label={fieldName('sdgs', [], language)}
        error={read === null ? words.goalsWrong : null}
        value={goals}
        onChange={setGoals}
      />
    </FormDialog>
  );
}
