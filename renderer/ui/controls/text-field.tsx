import { memo, type ReactNode } from 'react';
import {
  FieldError,
  Input,
  Label,
  Text,
  TextArea,
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
} from 'react-aria-components';
import { LINE_LIMIT, PASSPHRASE_LIMIT, TEXT_LIMIT } from '#shared/base/text-limits.ts';
import { cleanLine, cleanText } from './clean-text.ts';
import { CircleAlert } from '../theme/icons.tsx';
import './field.css';

interface TextFieldProps extends Omit<AriaTextFieldProps, 'className' | 'children'> {
  readonly label: string;
  /** Keeps the label for screen readers only. */
  readonly hideLabel?: boolean;
  /** Word after the label of an obligatory field. */
  readonly requiredWord?: string;
  readonly help?: ReactNode;
  readonly error?: string | null;
  readonly placeholder?: string;
  /** More than one makes a text area of so many rows that grows with its content. */
  readonly rows?: number;
}

/** A labelled field for a line, or several lines, of text; hands on only what a file can hold, however it came in. Drawn anew only when something about it changes. */
export const TextField = memo(function TextField({
  label,
  hideLabel = false,
  requiredWord,
  help,
  error = null,
  placeholder = '',
  rows = 1,
  type = 'text',
  onChange,
  ...rest
}: TextFieldProps) {
  const { limit, clean } = kindOf(type, rows);
  return (
    <AriaTextField
      maxLength={limit}
      {...rest}
      type={type}
      onChange={(typed) => onChange?.(clean(typed))}
      isInvalid={error !== null}
      className="field"
    >
      <Label className={hideLabel ? 'visually-hidden' : 'field__label'}>
        {label} {requiredWord === undefined ? null : <span className="field__required">{requiredWord}</span>}
      </Label>
      {rows > 1 ? (
        <TextArea className="field__input" rows={rows} placeholder={placeholder} />
      ) : (
        <Input className="field__input" placeholder={placeholder} />
      )}
      {help === undefined ? null : (
        <Text slot="description" className="field__help">
          {help}
        </Text>
      )}
      <FieldError className="field__error">
        <CircleAlert /> {error}
      </FieldError>
    </AriaTextField>
  );
});

// A passphrase is taken as it was typed: another one opens nothing.
function kindOf(type: string, rows: number): { readonly limit: number; readonly clean: (typed: string) => string } {
  if (type === 'password') return { limit: PASSPHRASE_LIMIT, clean: (typed) => typed };
  return rows > 1 ? { limit: TEXT_LIMIT, clean: cleanText } : { limit: LINE_LIMIT, clean: cleanLine };
}
