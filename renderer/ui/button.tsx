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

/** A button with words; one `primary` button at most on a screen. */
export function Button({ variant = 'secondary', icon, children, ...rest }: ButtonProps) {
  return (
    <AriaButton {...rest} className={`button button--${variant}`}>
      {icon}
      {children}
    </AriaButton>
  );
}
