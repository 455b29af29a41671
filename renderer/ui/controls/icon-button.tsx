import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import { Tooltip } from './tooltip.tsx';
import './button.css';

interface IconButtonProps extends Omit<AriaButtonProps, 'className' | 'children' | 'aria-label'> {
  /** The button's name, read aloud and shown on hover and focus. */
  readonly label: string;
  readonly icon: ReactNode;
  readonly variant?: 'secondary' | 'quiet';
}

/** A button with an icon only; its name is obligatory. */
export function IconButton({ label, icon, variant = 'quiet', ...rest }: IconButtonProps) {
  return (
    <Tooltip text={label}>
      <AriaButton {...rest} aria-label={label} className={`button button--icon button--${variant}`}>
        {icon}
      </AriaButton>
    </Tooltip>
  );
}
