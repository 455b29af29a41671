import { useState } from 'react';
import { useBridge } from '#renderer/bridge/bridge.ts';
import { useRequest } from '#renderer/bridge/request.ts';
import { RadioGroup } from '#renderer/ui/controls/radio-group.tsx';
import { TextField } from '#renderer/ui/controls/text-field.tsx';
import { FormDialog } from '#renderer/ui/layout/form-dialog.tsx';
import { useTexts } from '#renderer/ui/theme/language.tsx';
import { BEGINNINGS, type Beginning } from '#shared/domain/competition/draft/template.ts';
import type { IdentityView } from '#shared/ipc/views/identity.ts';
import { competitionsText } from '#shared/text/screens/competitions.ts';
import './competition-line.css';

interface NewCompetitionDialogProps {
  readonly identity: IdentityView;
  readonly onClose: () => void;
  readonly onMade: (id: string) => void;
}

/** Asks what a new competition is called, who holds it, and what it begins with. */
export function NewCompetitionDialog({ identity, onClose, onMade }: NewCompetitionDialogProps) {
  const bridge = useBridge();
  const text = useTexts(competitionsText);
  const [name, setName] = useState('');
  const [organiser, setOrganiser] = useState(identity.institution);
  const [year, setYear] = useState(() => String(new Date().getFullYear()));
  const [template, setTemplate] = useState<Beginning>('kipp-proposal');
  const { ask, isBusy, error } = useRequest();
  const make = async () => {
    const facts = { name: { id: name.trim(), en: name.trim() }, organiser: organiser.trim(), year: Number(year) };
    const made = await ask(() => bridge['competition:create']({ owner: identity.thumbprint, template, ...facts }));
    if (made.ok) onMade(made.value.id);
  };
  return (
    <FormDialog
      title={text.createTitle}
      size="wide"
      action={text.makeIt}
      isReady={name.trim() !== '' && organiser.trim() !== '' && /^(19|[2-9]\d)\d\d$/.test(year)}
      isBusy={isBusy}
      error={error}
      onSubmit={() => void make()}
      onClose={onClose}
    >
      <TextField label={text.name} help={text.nameHelp} value={name} onChange={setName} />
      <div className="new-competition__pair">
        <TextField label={text.organiser} value={organiser} onChange={setOrganiser} />
        <TextField label={text.year} value={year} onChange={setYear} maxLength={4} inputMode="numeric" />
      </div>
      <RadioGroup
        label={text.template}
        options={BEGINNINGS.map((value) => ({ value, label: text.templates[value].name, help: text.templates[value].what }))}
        value={template}
        onChange={setTemplate}
      />
    </FormDialog>
  );
}
