import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import './button.css';

type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'children'> {
  readonly variant?: ButtonVariant;
  /** An icon before the words; it needs no name of its own. */
  readonly icon?: ReactNode;
  readonly children: ReactNode;
}

/** A button with words; one `primary` button at most on a screen. While pending it keeps the focus and does nothing. */
export function Button({ variant = 'secondary', icon, children, isPending = false, onPress, type, ...rest }: ButtonProps) {
  const action = isPending ? {} : { ...(onPress === undefined ? {} : { onPress }), ...(type === undefined ? {} : { type }) };
  return (
    <AriaButton {...rest} {...action} className={`button button--${variant} ${isPending ? 'button--pending' : ''}`}>
      {icon}
      {children}
    </AriaButton>
  );
}
