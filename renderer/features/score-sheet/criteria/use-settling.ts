import { type MouseEvent, type RefObject, useCallback, useEffect, useRef } from 'react';
import { DOUBLE_CLICK_MS } from '#renderer/ui/press/double-click.ts';

/** Where and with what somebody pressed, in pixels of the window. */
export interface PressPoint {
  readonly pointer: string;
  readonly x: number;
  readonly y: number;
}

/** What tells a pane that it has moved. */
export interface Settling {
  /**
   * What lies in the pane has moved: for as long as a double click may take, no level and no slider of it takes a press; after a scroll that
   * came by itself, not before the mouse has moved either.
   */
  readonly moved: (resting: PressPoint | null) => void;
  /** A press on what takes none leaves the focus where it is, so that what is typed goes where it should. */
  readonly keepFocus: (event: MouseEvent) => void;
}

/** The mark of a pane that has just moved; the style sheets of levels and slider let no press through under it. */
const SETTLING = 'data-settling';
/** A hand that presses twice moves the mouse by so many pixels at most. */
const TREMBLE = 6;

/** Keeps a score from being set by a press that was aimed at what lay there before. */
export function useSettling(pane: RefObject<HTMLElement | null>): Settling {
  const end = useRef<() => void>(undefined);
  const moved = useCallback(
    (resting: PressPoint | null) => {
      end.current?.();
      if (pane.current !== null) end.current = settle(pane.current, resting);
    },
    [pane],
  );
  useEffect(() => () => end.current?.(), []);
  const keepFocus = useCallback(
    (event: MouseEvent) => {
      const onControl = event.target instanceof Element && event.target.closest('input, textarea, button') !== null;
      if (pane.current?.hasAttribute(SETTLING) === true && !onControl) event.preventDefault();
    },
    [pane],
  );
  return { moved, keepFocus };
}

function settle(pane: HTMLElement, resting: PressPoint | null): () => void {
  const ended = new AbortController();
  const end = () => {
    ended.abort();
    pane.removeAttribute(SETTLING);
  };
  const moves = ({ clientX, clientY }: globalThis.PointerEvent) => {
    if (resting !== null && Math.hypot(clientX - resting.x, clientY - resting.y) > TREMBLE) end();
  };
  const waited = () => {
    if (resting?.pointer === 'mouse') addEventListener('pointermove', moves, { signal: ended.signal });
    else end();
  };
  pane.setAttribute(SETTLING, '');
  const timer = setTimeout(waited, DOUBLE_CLICK_MS);
  ended.signal.addEventListener('abort', () => clearTimeout(timer));
  return end;
}
