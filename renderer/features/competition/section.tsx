import type { ReactNode } from 'react';

interface SectionProps {
  readonly title: string;
  readonly path: string;
  readonly help?: string;
  /** What stands at the far end of the heading. */
  readonly beside?: ReactNode;
  readonly children: ReactNode;
}

/** A part of the form with its heading. */
export function Section({ title, path, help, beside, children }: SectionProps) {
  return (
    <section className="card editor__section" data-path={path}>
      <div className="editor__section-head">
        <h2>{title}</h2>
        {beside}
      </div>
      {help === undefined ? null : <p className="soft small">{help}</p>}
      {children}
    </section>
  );
}
