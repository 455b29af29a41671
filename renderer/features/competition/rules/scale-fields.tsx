import { useTexts } from '#renderer/ui/theme/language.tsx';
import type { Scale } from '#shared/domain/scoring/rules.ts';
import { competitionEditorText } from '#shared/text/screens/competition/editor.ts';
import { NumberInput } from '../number-input.tsx';

interface ScaleFieldsProps {
  readonly label: string;
  readonly scale: Scale;
  readonly onChange: (scale: Scale, field: string) => void;
}

/** The marks that jurors may give: from, to, in steps of. */
export function ScaleFields({ label, scale, onChange }: ScaleFieldsProps) {
  const text = useTexts(competitionEditorText);
  return (
    <fieldset className="editor__scale">
      <legend>{label}</legend>
      <div className="editor__numbers">
        <NumberInput label={text.min} value={scale.min} onChange={(min) => onChange({ ...scale, min }, 'scale.min')} />
        <NumberInput label={text.max} value={scale.max} onChange={(max) => onChange({ ...scale, max }, 'scale.max')} />
        <NumberInput label={text.step} value={scale.step} least={0.0001} onChange={(step) => onChange({ ...scale, step }, 'scale.step')} />
      </div>
    </fieldset>
  );
}
