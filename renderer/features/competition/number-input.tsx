import { NumberField } from '#renderer/ui/controls/number-field.tsx';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import { formatScore } from '#shared/text/numbers.ts';
import { competitionEditorText } from '#shared/text/screens/competition/editor.ts';

interface NumberInputProps {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly help?: string;
  readonly placeholder?: string;
  readonly least?: number;
  readonly most?: number;
  readonly isWhole?: boolean;
  readonly isDisabled?: boolean;
}

interface ObligatoryProps extends NumberInputProps {
  readonly value: number;
  readonly onChange: (value: number) => void;
}

interface OptionalProps extends NumberInputProps {
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
}

/** A number that must be there. */
export function NumberInput({ onChange, ...rest }: ObligatoryProps) {
  return <Field {...rest} isOptional={false} onChange={(value) => (value === null ? undefined : onChange(value))} />;
}

/** A number that may be left out. */
export function OptionalNumberInput(props: OptionalProps) {
  return <Field {...props} isOptional />;
}

function Field({
  least = -1_000_000,
  most = 1_000_000,
  isWhole = false,
  isOptional,
  ...rest
}: OptionalProps & { readonly isOptional: boolean }) {
  const language = useLanguage();
  const text = useTexts(competitionEditorText);
  const faultOf = (value: number | null) => {
    if (value === null) return isOptional ? null : text.notNumber;
    const fits = value >= least && value <= most && (!isWhole || Number.isInteger(value));
    return fits ? null : text.outside(formatScore(least, language), formatScore(most, language));
  };
  return <NumberField {...rest} notNumber={text.notNumber} faultOf={faultOf} />;
}
