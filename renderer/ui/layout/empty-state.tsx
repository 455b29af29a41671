import type { ReactNode } from 'react';
import './empty-state.css';

interface EmptyStateProps {
  readonly icon?: ReactNode;
  readonly title: string;
  /** What to do next. */
  readonly children: ReactNode;
  readonly actions?: ReactNode;
}

/** Where there is nothing yet: says so, and what to do next. */
export function EmptyState({ icon, title, children, actions }: EmptyStateProps) {
  return (
    <section className="empty-state">
      {icon === undefined ? null : <span className="empty-state__icon">{icon}</span>}
      <h2>{title}</h2>
      <div className="soft">{children}</div>
      {actions === undefined ? null : <div className="cluster">{actions}</div>}
    </section>
  );
}
