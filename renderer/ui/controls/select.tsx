import { Button, Label, ListBox, ListBoxItem, Popover, Select as AriaSelect, SelectValue } from 'react-aria-components';
import { Check, ChevronDown } from '../theme/icons.tsx';
import './button.css';
import './field.css';
import './select.css';

export interface SelectOption<V extends string> {
  readonly value: V;
  readonly label: string;
}

interface SelectProps<V extends string> {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly options: readonly SelectOption<V>[];
  readonly value: V;
  readonly onChange: (value: V) => void;
  readonly isDisabled?: boolean;
}

/** Chooses one of a few named options. */
export function Select<V extends string>({ label, hideLabel = false, options, value, onChange, isDisabled = false }: SelectProps<V>) {
  const choose = (key: unknown) => {
    const option = options.find((candidate) => candidate.value === key);
    if (option !== undefined) onChange(option.value);
  };
  return (
    <AriaSelect className="field" value={value} onChange={choose} isDisabled={isDisabled}>
      <Label className={hideLabel ? 'visually-hidden' : 'field__label'}>{label}</Label>
      <Button className="button select__button">
        <SelectValue className="select__value" />
        <ChevronDown />
      </Button>
      <Popover className="popover" offset={4}>
        <ListBox className="list-box" items={options}>
          {(option) => (
            <ListBoxItem id={option.value} textValue={option.label} className="list-box__item">
              {({ isSelected }) => (
                <>
                  <span className="list-box__check">{isSelected ? <Check /> : null}</span>
                  {option.label}
                </>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
