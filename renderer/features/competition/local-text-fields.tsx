import { TextField } from '#renderer/ui/controls/text-field.tsx';
import { useTexts } from '#renderer/ui/theme/language.tsx';
import type { LocalText } from '#shared/base/local-text.ts';
import { competitionEditorText } from '#shared/text/screens/competition/editor.ts';

interface LocalTextFieldsProps {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly help?: string;
  readonly rows?: number;
  readonly value: LocalText;
  readonly onChange: (value: LocalText, language: 'id' | 'en') => void;
  /** Where the text stands in the competition, so that what is missing can be pointed at. */
  readonly path: string;
}

/** A text in both languages, Indonesian first; what is typed in Indonesian stands in English too until that is given its own words. */
export function LocalTextFields({ label, hideLabel = false, help, rows = 1, value, onChange, path }: LocalTextFieldsProps) {
  const text = useTexts(competitionEditorText);
  const isSame = value.en === value.id;
  return (
    <div className="editor__pair" data-path={path}>
      <div data-path={`${path}.id`}>
        <TextField
          label={label}
          hideLabel={hideLabel}
          rows={rows}
          {...(help === undefined ? {} : { help })}
          value={value.id}
          placeholder={hideLabel ? text.nameId : ''}
          onChange={(id) => onChange({ id, en: isSame ? id : value.en }, 'id')}
        />
      </div>
      <div data-path={`${path}.en`}>
        <TextField
          label={text.english(label)}
          hideLabel={hideLabel}
          rows={rows}
          value={value.en}
          placeholder={hideLabel ? text.nameEn : ''}
          onChange={(en) => onChange({ ...value, en }, 'en')}
        />
      </div>
    </div>
  );
}
