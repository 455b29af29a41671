import { useState } from 'react';
import { Checkbox } from '#renderer/ui/controls/checkbox.tsx';
import { TextField } from '#renderer/ui/controls/text-field.tsx';
import { FormDialog } from '#renderer/ui/layout/form-dialog.tsx';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import type { CompetitionDraft } from '#shared/domain/competition/draft/draft.ts';
import type { Change } from '#shared/domain/competition/draft/records.ts';
import { sectionField } from '#shared/domain/intake/mapping/import-field.ts';
import { NEEDABLE_FIELDS } from '#shared/domain/intake/selection/settings.ts';
import { fieldName } from '#shared/text/intake/fields.ts';
import { intakeText } from '#shared/text/screens/intake/intake.ts';
import { type SettingsFault, settingsFaults, settingsOf, type TypedSettings, typedSettings } from './settings-form.ts';

interface SettingsDialogProps {
  readonly draft: CompetitionDraft;
  readonly onChange: (change: Change) => void;
  readonly onClose: () => void;
}

/** What the administrative selection looks at: age, caps, what must be there, the checklist; and how new numbers are made. */
export function SettingsDialog({ draft, onChange, onClose }: SettingsDialogProps) {
  const words = useTexts(intakeText);
  const language = useLanguage();
  const [typed, setTyped] = useState(() => typedSettings(draft.intake, language));
  const faults = settingsFaults(typed);
  const put = (part: Partial<TypedSettings>) => setTyped({ ...typed, ...part });
  const wrong = (fault: SettingsFault, text: string) => (faults.includes(fault) ? text : null);
  const submit = () => {
    onChange({ what: 'edit-intake', step: null, records: [{ kind: 'intake', value: settingsOf(typed, draft.intake) }] });
    onClose();
  };
  return (
    <FormDialog
      title={words.settingsTitle}
      action={words.save}
      isReady={faults.length === 0}
      isBusy={false}
      error={null}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField
        label={words.entryExample}
        help={words.entryExampleHelp}
        error={wrong('entryExample', words.entryWrong)}
        value={typed.entryExample}
        onChange={(entryExample) => put({ entryExample })}
      />
      <div className="intake__pair">
        <TextField
          label={words.minimumYears}
          help={words.minimumYearsHelp}
          error={wrong('years', words.numberWrong)}
          value={typed.years}
          onChange={(years) => put({ years })}
        />
        <TextField label={words.minimumOn} error={wrong('on', words.editFaults.date)} value={typed.on} onChange={(on) => put({ on })} />
      </div>
      <Caps draft={draft} typed={typed} onPut={put} error={wrong('caps', words.numberWrong)} />
      <Needed draft={draft} typed={typed} onPut={put} />
      <TextField
        label={words.checklist}
        help={words.checklistHelp}
        rows={4}
        value={typed.checklist}
        onChange={(checklist) => put({ checklist })}
      />
    </FormDialog>
  );
}

interface PartProps {
  readonly draft: CompetitionDraft;
  readonly typed: TypedSettings;
  readonly onPut: (part: Partial<TypedSettings>) => void;
}

function Caps({ draft: { groups }, typed, onPut, error }: PartProps & { readonly error: string | null }) {
  const words = useTexts(intakeText);
  const language = useLanguage();
  const caps =
    groups.length === 0
      ? [{ id: '', label: words.capAll }]
      : groups.map(({ id, name }) => ({ id, label: words.cap(name[language] || id) }));
  return (
    <div className="intake__pair">
      {caps.map(({ id, label }) => (
        <TextField
          key={id}
          label={label}
          help={words.capHelp}
          error={error}
          value={typed.caps[id] ?? ''}
          onChange={(most) => onPut({ caps: { ...typed.caps, [id]: most } })}
        />
      ))}
    </div>
  );
}

function Needed({ draft: { sections }, typed, onPut }: PartProps) {
  const words = useTexts(intakeText);
  const language = useLanguage();
  const fields = [...NEEDABLE_FIELDS, ...sections.map(sectionField)];
  return (
    <fieldset className="intake__needed">
      <legend>{words.needed}</legend>
      {fields.map((field) => (
        <Checkbox
          key={field}
          isSelected={typed.needed.includes(field)}
          onChange={(wanted) => onPut({ needed: fields.filter((each) => (each === field ? wanted : typed.needed.includes(each))) })}
        >
          {fieldName(field, sections, language)}
        </Checkbox>
      ))}
      <Checkbox isSelected={typed.needsFiles} onChange={(needsFiles) => onPut({ needsFiles })}>
        {words.neededFiles}
      </Checkbox>
    </fieldset>
  );
}
