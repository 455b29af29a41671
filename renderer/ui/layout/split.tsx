import type { ReactNode } from 'react';
import './split.css';

interface SplitProps {
  readonly children: ReactNode;
  readonly aside: ReactNode;
  /** Name of what stands aside. */
  readonly asideLabel: string;
}

/** A work area with something beside it that explains it; below it where the window is narrow. */
export function Split({ children, aside, asideLabel }: SplitProps) {
  return (
    <div className="split">
      <div className="split__panes">
        <div className="split__main">{children}</div>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so the keyboard must be able to reach it */}
        <aside className="split__aside" aria-label={asideLabel} tabIndex={0}>
          {aside}
        </aside>
      </div>
    </div>
  );
}
