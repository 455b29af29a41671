import { type CSSProperties, type KeyboardEvent, type PointerEvent, type ReactNode, useRef, useState } from 'react';
import './splitter.css';

interface SplitterProps {
  /** Name of the border, read aloud. */
  readonly label: string;
  /** The first pane's share of the width in percent, in words. */
  readonly shareInWords: (percent: number) => string;
  readonly share: number;
  /** Called when the border was let go, or moved by a key. */
  readonly onShare: (percent: number) => void;
  /** The pane that is shown without the other, which stays as it is, unseen; null shows both. */
  readonly alone?: 'first' | 'second' | null;
  readonly first: ReactNode;
  readonly second: ReactNode;
}

/** Narrowest and widest share of the first pane, in percent. */
export const SPLIT = { least: 25, most: 75, usual: 54 } as const;
const STEP = 2;
const LEAP = 10;

/** Two panes side by side with a border between them that is moved by hand or by the arrow keys; Enter and a double click put it back. Where there is room for one alone, what is read in the other keeps its place. */
export function Splitter({ label, shareInWords, share, onShare, alone = null, first, second }: SplitterProps) {
  const [dragged, setDragged] = useState<number | null>(null);
  const panes = useRef<HTMLDivElement>(null);
  const shown = dragged ?? share;
  const press = (event: KeyboardEvent) => {
    const moved = shareByKey(event, share);
    if (moved === null) return;
    event.preventDefault();
    event.stopPropagation();
    onShare(moved);
  };
  const drag = (event: PointerEvent<HTMLElement>) => {
    if (dragged === null || panes.current === null) return;
    const { left, width } = panes.current.getBoundingClientRect();
    setDragged(within(((event.clientX - left) / width) * 100));
  };
  const drop = () => {
    if (dragged !== null) onShare(Math.round(dragged));
    setDragged(null);
  };
  return (
    <div ref={panes} className="splitter" style={alone === null ? columnsOf(shown) : {}}>
      <Pane isShown={alone !== 'second'}>{first}</Pane>
      <div
        className="splitter__border"
        hidden={alone !== null}
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a separator that is moved is a control, which a rule is not
        role="separator"
        tabIndex={0}
        aria-orientation="vertical"
        aria-label={label}
        aria-valuemin={SPLIT.least}
        aria-valuemax={SPLIT.most}
        aria-valuenow={Math.round(shown)}
        aria-valuetext={shareInWords(Math.round(shown))}
        onKeyDown={press}
        onDoubleClick={() => onShare(SPLIT.usual)}
        onPointerDown={(event) => {
          takeHold(event);
          setDragged(share);
        }}
        onPointerMove={drag}
        onPointerUp={drop}
        onPointerCancel={drop}
      />
      <Pane isShown={alone !== 'first'}>{second}</Pane>
    </div>
  );
}

function takeHold(event: PointerEvent<HTMLElement>): void {
  event.preventDefault();
  event.currentTarget.setPointerCapture(event.pointerId);
  event.currentTarget.focus();
}

function Pane({ isShown, children }: { readonly isShown: boolean; readonly children: ReactNode }) {
  return (
    <div className="splitter__pane" hidden={!isShown}>
      {children}
    </div>
  );
}

function columnsOf(share: number): CSSProperties {
  return { gridTemplateColumns: `minmax(0, ${share}fr) auto minmax(0, ${100 - share}fr)` };
}

function shareByKey({ key, shiftKey, altKey, ctrlKey }: KeyboardEvent, share: number): number | null {
  if (altKey || ctrlKey) return null;
  const step = shiftKey ? LEAP : STEP;
  if (key === 'ArrowLeft') return within(share - step);
  if (key === 'ArrowRight') return within(share + step);
  if (key === 'Home') return SPLIT.least;
  if (key === 'End') return SPLIT.most;
  return key === 'Enter' ? SPLIT.usual : null;
}

function within(share: number): number {
  return Math.min(SPLIT.most, Math.max(SPLIT.least, share));
}
