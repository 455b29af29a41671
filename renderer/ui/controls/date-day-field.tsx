import { parseDate } from '@internationalized/date';
import { DateField, DateInput, DateSegment, type DateValue, Label } from 'react-aria-components';
import './field.css';
import './date-time-field.css';

interface DateDayFieldProps {
  readonly label: string;
  /** `YYYY-MM-DD`. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly isDisabled?: boolean;
}

/** A day in the order of the language on screen; a day that is not complete is not handed on. */
export function DateDayField({ label, value, onChange, isDisabled = false }: DateDayFieldProps) {
  return (
    <DateField<DateValue>
      className="field"
      granularity="day"
      shouldForceLeadingZeros
      value={parseDate(value)}
      onChange={(day) => (day === null ? undefined : onChange(day.toString()))}
      isDisabled={isDisabled}
    >
      <Label className="field__label">{label}</Label>
      <DateInput className="field__input date-time">
        {(segment) => <DateSegment className="date-time__segment" segment={segment} />}
      </DateInput>
    </DateField>
  );
}
