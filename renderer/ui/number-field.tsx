import {
  FieldError,
  Input,
  Label,
  NumberField as AriaNumberField,
  type NumberFieldProps as AriaNumberFieldProps,
  Text,
} from 'react-aria-components';
import { CircleAlert } from './icons.tsx';
import './field.css';

interface NumberFieldProps extends Omit<AriaNumberFieldProps, 'className' | 'children'> {
  readonly label: string;
  readonly help?: string;
  readonly error?: string | null;
}

/** A labelled field for a number, written as the language on screen writes it; it reports on leaving the field. */
export function NumberField({ label, help, error = null, ...rest }: NumberFieldProps) {
  return (
    <AriaNumberField {...rest} isInvalid={error !== null} className="field">
      <Label className="field__label">{label}</Label>
      <Input className="field__input" />
      {help === undefined ? null : (
        <Text slot="description" className="field__help">
          {help}
        </Text>
      )}
      <FieldError className="field__error">
        <CircleAlert /> {error}
      </FieldError>
    </AriaNumberField>
  );
}
