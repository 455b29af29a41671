import { Label, Radio, RadioGroup as AriaRadioGroup } from 'react-aria-components';
import './field.css';
import './radio-group.css';

export interface RadioOption<V extends string> {
  readonly value: V;
  readonly label: string;
  readonly help?: string;
}

interface RadioGroupProps<V extends string> {
  readonly label: string;
  readonly options: readonly RadioOption<V>[];
  readonly value: V | null;
  readonly onChange: (value: V) => void;
}

/** Chooses one of a few options that need a sentence each; they stand below one another. */
export function RadioGroup<V extends string>({ label, options, value, onChange }: RadioGroupProps<V>) {
  return (
    <AriaRadioGroup className="field" value={value} onChange={(chosen) => chooseFrom(options, chosen, onChange)}>
      <Label className="field__label">{label}</Label>
      {options.map((option) => (
        <Radio key={option.value} value={option.value} className="radio">
          <span className="radio__dot" />
          <span>
            {option.label}
            {option.help === undefined ? null : <span className="radio__help">{option.help}</span>}
          </span>
        </Radio>
      ))}
    </AriaRadioGroup>
  );
}

interface SegmentedProps<V extends string> extends RadioGroupProps<V> {
  readonly hideLabel?: boolean;
}

/** Chooses one of two to four short options in a row. */
export function Segmented<V extends string>({ label, hideLabel = true, options, value, onChange }: SegmentedProps<V>) {
  return (
    <AriaRadioGroup
      className="field field--inline"
      orientation="horizontal"
      value={value}
      onChange={(chosen) => chooseFrom(options, chosen, onChange)}
    >
      <Label className={hideLabel ? 'visually-hidden' : 'field__label'}>{label}</Label>
      <div className="segmented">
        {options.map((option) => (
          <Radio key={option.value} value={option.value} className="segmented__option">
            {option.label}
          </Radio>
        ))}
      </div>
    </AriaRadioGroup>
  );
}

function chooseFrom<V extends string>(options: readonly RadioOption<V>[], chosen: string, onChange: (value: V) => void): void {
  const option = options.find((candidate) => candidate.value === chosen);
  if (option !== undefined) onChange(option.value);
}
