import { type ReactNode, useEffect, useRef, useState } from 'react';
import './page.css';

interface PageProps {
  readonly title: string;
  /** Small line above the title. */
  readonly overline?: string;
  /** Badges and switches beside the title. */
  readonly beside?: ReactNode;
  /** Buttons at the far end. */
  readonly actions?: ReactNode;
  /** `fill` gives the content all remaining height (tables, split panes); `read` a comfortable column that scrolls. */
  readonly layout?: 'fill' | 'read';
  readonly children: ReactNode;
}

/** A screen: its heading in a band, its content below. */
export function Page({ title, overline, beside, actions, layout = 'read', children }: PageProps) {
  return (
    <div className="page">
      <PageHead>
        <div className="page__titles">
          {overline === undefined ? null : <p className="soft small">{overline}</p>}
          <h1>{title}</h1>
        </div>
        {beside}
        <div className="page__actions">{actions}</div>
      </PageHead>
      {layout === 'read' ? <Column>{children}</Column> : <div className="page__content page__content--fill">{children}</div>}
    </div>
  );
}

const STOPS = 'button, a[href], input, select, textarea, [tabindex]';

/** A column that scrolls; where nothing in it takes the focus, it takes it itself, so that it can be scrolled by the keyboard. */
function Column({ children }: { readonly children: ReactNode }) {
  const scroller = useRef<HTMLDivElement>(null);
  const column = useRef<HTMLDivElement>(null);
  const [isStop, setStop] = useState(false);
  useEffect(() => {
    const look = () => setStop(needsStop(scroller.current));
    const observer = new ResizeObserver(look);
    for (const { current } of [scroller, column]) if (current !== null) observer.observe(current);
    return () => observer.disconnect();
  }, []);
  return (
    <div ref={scroller} className="page__content page__content--read" {...(isStop ? { tabIndex: 0 } : {})}>
      <div ref={column} className="page__column">
        {children}
      </div>
    </div>
  );
}

function needsStop(scroller: HTMLElement | null): boolean {
  return scroller !== null && scroller.scrollHeight > scroller.clientHeight && scroller.querySelector(STOPS) === null;
}

/** The band at the head of a screen, for those that put more into it than a title, badges and buttons. */
export function PageHead({ children }: { readonly children: ReactNode }) {
  return <header className="page__head">{children}</header>;
}

/** A sheet of paper on the page with an optional heading of its own. */
export function Card({ title, children }: { readonly title?: string; readonly children: ReactNode }) {
  return (
    <section className="card">
      {title === undefined ? null : <h2>{title}</h2>}
      {children}
    </section>
  );
}
