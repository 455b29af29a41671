import type { ReactNode } from 'react';
import { Checkbox as AriaCheckbox, type CheckboxProps as AriaCheckboxProps } from 'react-aria-components';
import { Check } from '../theme/icons.tsx';
import './checkbox.css';

interface CheckboxProps extends Omit<AriaCheckboxProps, 'className' | 'children'> {
  readonly children: ReactNode;
}

/** A box to tick, with its words. */
export function Checkbox({ children, ...rest }: CheckboxProps) {
  return (
    <AriaCheckbox {...rest} className="checkbox">
      {({ isSelected }) => (
        <>
          <span className="checkbox__box">{isSelected ? <Check /> : null}</span>
          <span>{children}</span>
        </>
      )}
    </AriaCheckbox>
  );
}
