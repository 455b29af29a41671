import type { ReactNode } from 'react';
import type { Selected } from './use-selected-text.ts';
import './selection-bar.css';

interface SelectionBarProps {
  readonly label: string;
  readonly box: Selected<unknown>['box'];
  readonly children: ReactNode;
}

/** Buttons beside the words that are selected; pressing them keeps the selection. */
export function SelectionBar({ label, box, children }: SelectionBarProps) {
  const above = box.top > LEAST_ABOVE;
  return (
    <div
      className={`selection-bar ${above ? 'selection-bar--above' : ''}`}
      role="toolbar"
      aria-label={label}
      tabIndex={-1}
      style={{ left: Math.max(LEAST_BESIDE, box.left), top: above ? box.top : box.bottom }}
      onMouseDown={(event) => event.preventDefault()}
    >
      {children}
    </div>
  );
}

const LEAST_ABOVE = 56;
const LEAST_BESIDE = 96;
