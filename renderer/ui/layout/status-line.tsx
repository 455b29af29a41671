import { createContext, type ReactNode, use, useState } from 'react';
import { createPortal } from 'react-dom';
import './status-line.css';

interface Outlet {
  readonly node: HTMLElement | null;
  readonly setNode: (node: HTMLElement | null) => void;
}

const OutletContext = createContext<Outlet>({ node: null, setNode: () => undefined });

/** Lets a screen speak in the status line of the frame around it. */
export function StatusLineProvider({ children }: { readonly children: ReactNode }) {
  const [node, setNode] = useState<HTMLElement | null>(null);
  return <OutletContext value={{ node, setNode }}>{children}</OutletContext>;
}

interface StatusLineProps {
  readonly label: string;
  /** What is always said, after what the screen says. */
  readonly children: ReactNode;
  /** What stands at the far end. */
  readonly end?: ReactNode;
}

/** The line at the foot of the window. */
export function StatusLine({ label, children, end }: StatusLineProps) {
  const { setNode } = use(OutletContext);
  return (
    <footer className="status-line" aria-label={label}>
      <span ref={setNode} className="status-line__outlet" />
      {children}
      <span className="status-line__end">{end}</span>
    </footer>
  );
}

/** Shows what a screen has to say in the status line while it is open. */
export function StatusContent({ children }: { readonly children: ReactNode }) {
  const { node } = use(OutletContext);
  return node === null ? null : createPortal(children, node);
}
