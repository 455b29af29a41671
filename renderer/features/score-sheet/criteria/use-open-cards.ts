import { type MouseEvent, type PointerEvent, type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { cardOf, isWithin, measureOpen, roomOf, scrollerOf, showWithin, topOf } from './card-place.ts';
import { staysOpen } from './open-cards.ts';
import { showOnceResting } from './show-once-resting.ts';
import { type PressPoint, useSettling } from './use-settling.ts';

const NONE: readonly string[] = [];

/** Which cards are open, and what the pane must listen to for it. */
export interface OpenCards {
  readonly isOpen: (criterion: string) => boolean;
  /** Opens a criterion; the same function for ever. */
  readonly activate: (criterion: string) => void;
  readonly listeners: {
    readonly onPointerDownCapture: (event: PointerEvent) => void;
    readonly onKeyDownCapture: () => void;
    readonly onMouseDown: (event: MouseEvent) => void;
  };
}

/** What scrolls once the cards have been drawn anew: the pressed one stays at its place, or a card comes into view. */
type Then = { readonly stays: number } | { readonly shows: PressPoint | null };

/**
 * One criterion is open at a time, but what a pointer has pressed never moves away under it: the cards that were open close at once only as
 * far as scrolling makes up for it, the others when a key moves on or the opened one has to come into view.
 */
export function useOpenCards(pane: RefObject<HTMLElement | null>, active: string, onActivate: (criterion: string) => void): OpenCards {
  const [kept, setKept] = useState(NONE);
  /** The last press, null since a key was used. */
  const press = useRef<PressPoint | null>(null);
  const before = useRef({ active: '', kept });
  const then = useRef<Then | null>(null);
  const { moved, keepFocus } = useSettling(pane);
  useLayoutEffect(() => {
    const isNew = before.current.active !== active;
    before.current = { active, kept };
    const card = cardOf(pane.current, active);
    if (pane.current === null || card === null) return;
    if (isNew && press.current !== null) {
      then.current = { stays: topOf(card) };
      setKept(staysOpen(measureOpen(pane.current, kept, card), roomOf(scrollerOf(pane.current))));
      moved(null);
      return;
    }
    const next = then.current ?? (isNew ? { shows: null } : null);
    then.current = null;
    if (next === null) return;
    if ('stays' in next) scrollerOf(pane.current).scrollTop += topOf(card) - next.stays;
    else showWithin(pane.current, card);
    moved('stays' in next ? null : next.shows);
  }, [pane, active, kept, moved]);
  useEffect(() => {
    const show = () => {
      const card = cardOf(pane.current, active);
      if (pane.current === null || card === null || isWithin(pane.current, card)) return;
      then.current = { shows: press.current };
      setKept([]);
    };
    return showOnceResting({ pane: pane.current, criterion: active, press: press.current, show });
  }, [pane, active]);
  const activate = useCallback(
    (criterion: string) => {
      const open = [...before.current.kept, before.current.active].filter((id) => id !== criterion);
      if (criterion !== before.current.active) setKept(press.current === null ? NONE : open);
      onActivate(criterion);
    },
    [onActivate],
  );
  const [listeners] = useState(() => ({
    onPointerDownCapture: ({ pointerType, clientX, clientY }: PointerEvent) =>
      void (press.current = { pointer: pointerType, x: clientX, y: clientY }),
    onKeyDownCapture: () => void (press.current = null),
    onMouseDown: keepFocus,
  }));
  return { isOpen: (criterion) => criterion === active || kept.includes(criterion), activate, listeners };
}
