import { useState } from 'react';
import { Select } from '#renderer/ui/controls/select.tsx';
import { TextField } from '#renderer/ui/controls/text-field.tsx';
import { FormDialog } from '#renderer/ui/layout/form-dialog.tsx';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import type { CompetitionDraft } from '#shared/domain/competition/draft/draft.ts';
import type { Change } from '#shared/domain/competition/draft/records.ts';
import type { Division } from '#shared/domain/competition/stage.ts';
import { joiningRecords } from '#shared/domain/competition/preparing/joining.ts';
import { nextNumbers, patternOf } from '#shared/domain/intake/reading/entry-numbers.ts';
import { joinedLater } from '#shared/text/intake/joined-later.ts';
import { fieldName } from '#shared/text/intake/fields.ts';
import { intakeText } from '#shared/text/screens/intake/intake.ts';
import { addProposal } from './changes.ts';

interface AddDialogProps {
  readonly draft: CompetitionDraft;
  /** The stage for which it comes in. */
  readonly stage: string;
  /** Whoever adds it. */
  readonly by: string;
  readonly onChange: (change: Change) => void;
  readonly onClose: () => void;
}

const ENTRY = /^[A-Z0-9][A-Z0-9-]{0,31}$/;

/** Adds one proposal by hand: its number is given once and for ever, everything else can be edited. */
export function AddDialog({ draft, stage, by, onChange, onClose }: AddDialogProps) {
  const words = useTexts(intakeText);
  const language = useLanguage();
  const [entry, setEntry] = useState(() => suggestedEntry(draft));
  const [title, setTitle] = useState('');
  const [agency, setAgency] = useState('');
  const [group, setGroup] = useState('');
  const [cluster, setCluster] = useState('');
  const isTaken = draft.proposal.has(entry) || draft.intake.retired.includes(entry);
  const entryError = isTaken ? words.entryTaken : ENTRY.test(entry) ? null : words.entryWrong;
  const submit = () => {
    const given = { title: title.trim(), agency: agency.trim(), group: group || null, cluster: cluster || null };
    const unknown = { unit: null, category: null, startedOn: null, innovator: null, location: null, videoUrl: null, sdgs: [] };
    const reason = joinedLater(draft.stage.get(stage)?.name ?? { id: stage, en: stage }, language);
    const joining = joiningRecords(draft, stage, [entry], { by, at: new Date().toISOString(), reason });
    onChange(addProposal(entry, { ...unknown, ...given }, joining));
    onClose();
  };
  const name = (field: Parameters<typeof fieldName>[0]) => fieldName(field, [], language);
  return (
    <FormDialog
      title={words.addTitle}
      action={words.add}
      isReady={entryError === null && title.trim() !== '' && agency.trim() !== ''}
      isBusy={false}
      error={null}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField
        label={name('entry')}
        help={words.entryHelp}
        error={entryError}
        value={entry}
        onChange={(typed) => setEntry(typed.toUpperCase())}
      />
      <TextField label={name('title')} value={title} onChange={setTitle} />
      <TextField label={name('agency')} value={agency} onChange={setAgency} />
      <DivisionChoice field="group" divisions={draft.groups} value={group} onChange={setGroup} />
      <DivisionChoice field="cluster" divisions={draft.clusters} value={cluster} onChange={setCluster} />
    </FormDialog>
  );
}

interface DivisionChoiceProps {
  readonly field: 'group' | 'cluster';
  readonly divisions: readonly Division[];
  readonly value: string;
  readonly onChange: (id: string) => void;
}

function DivisionChoice({ field, divisions, value, onChange }: DivisionChoiceProps) {
  const words = useTexts(intakeText);
  const language = useLanguage();
  if (divisions.length === 0) return null;
  const options = [{ value: '', label: words.none }, ...divisions.map(({ id, name }) => ({ value: id, label: name[language] || id }))];
  return <Select label={fieldName(field, [], language)} options={options} value={value} onChange={onChange} />;
}

function suggestedEntry({ intake, proposal }: CompetitionDraft): string {
  const pattern = patternOf(intake.entryExample);
  return pattern === null ? '' : nextNumbers(pattern, [...proposal.keys(), ...intake.retired])();
}
