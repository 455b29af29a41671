import type { ReactNode } from 'react';
import './analysis.css';

interface AnalysisProps {
  /** What is analysed, for those who come to it by the keyboard. */
  readonly label: string;
  readonly children: ReactNode;
}

/** A column of findings, plots and figures that scrolls within the screen. */
export function Analysis({ label, children }: AnalysisProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so the keyboard must be able to reach it
    <section className="analysis" aria-label={label} tabIndex={0}>
      <div className="analysis__column">{children}</div>
    </section>
  );
}
