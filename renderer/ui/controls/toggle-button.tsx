import type { ReactNode } from 'react';
import { ToggleButton as AriaToggleButton } from 'react-aria-components';
import { Tooltip } from './tooltip.tsx';
import './button.css';
import './toggle-button.css';

interface ToggleButtonProps {
  /** What is on while it is pressed. */
  readonly label: string;
  readonly icon: ReactNode;
  readonly isSelected: boolean;
  readonly onChange: (selected: boolean) => void;
  readonly isDisabled?: boolean;
  /** Shows the label beside the icon. */
  readonly showLabel?: boolean;
}

/** A button that stays pressed while something is on. */
export function ToggleButton({ label, icon, showLabel = false, ...rest }: ToggleButtonProps) {
  const button = (
    <AriaToggleButton {...rest} aria-label={label} className={`button toggle-button ${showLabel ? '' : 'button--icon button--quiet'}`}>
      {icon}
      {showLabel ? <span>{label}</span> : null}
    </AriaToggleButton>
  );
  return showLabel ? button : <Tooltip text={label}>{button}</Tooltip>;
}
