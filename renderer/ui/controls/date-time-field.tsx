import { parseDateTime } from '@internationalized/date';
import { type ReactNode, use, useEffect, useState } from 'react';
import { DateField, DateFieldStateContext, DateInput, DateSegment, type DateValue, FieldError, Label, Text } from 'react-aria-components';
import { CircleAlert } from '../theme/icons.tsx';
import './field.css';
import './date-time-field.css';

interface DateTimeFieldProps {
  readonly label: string;
  /** What stands there at first: wall-clock time `YYYY-MM-DDTHH:MM`. */
  readonly initial: string;
  /** Called with the same form, or with an empty text while a part is missing. */
  readonly onChange: (value: string) => void;
  readonly help?: ReactNode;
  readonly error?: string | null;
}

const MINUTE_CHARACTERS = 'YYYY-MM-DDTHH:MM'.length;

/** A date and a time of day in the order and with the clock of the language on screen, whatever the system's own language is. */
export function DateTimeField({ label, initial, onChange, help, error = null }: DateTimeFieldProps) {
  const [first] = useState(() => parseDateTime(initial));
  return (
    <DateField<DateValue>
      className="field"
      granularity="minute"
      hourCycle={24}
      shouldForceLeadingZeros
      defaultValue={first}
      isInvalid={error !== null}
    >
      <Report onChange={onChange} />
      <Label className="field__label">{label}</Label>
      <DateInput className="field__input date-time">
        {(segment) => <DateSegment className="date-time__segment" segment={segment} />}
      </DateInput>
      {help === undefined ? null : (
        <Text slot="description" className="field__help">
          {help}
        </Text>
      )}
      <FieldError className="field__error">
        <CircleAlert /> {error}
      </FieldError>
    </DateField>
  );
}

// The field itself keeps its last complete value while a part is cleared; only its state tells that one is missing.
function Report({ onChange }: Pick<DateTimeFieldProps, 'onChange'>) {
  const field = use(DateFieldStateContext);
  const isComplete = field?.segments.every(({ isPlaceholder }) => !isPlaceholder) ?? false;
  const value = isComplete ? (field?.value?.toString().slice(0, MINUTE_CHARACTERS) ?? '') : '';
  useEffect(() => onChange(value), [onChange, value]);
  return null;
}
