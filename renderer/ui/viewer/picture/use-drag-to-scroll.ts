import { type RefObject, useEffect } from 'react';

/** Moves what an element scrolls by the mouse button held down; a finger scrolls by itself. */
export function useDragToScroll(scroller: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = scroller.current;
    if (element === null) return undefined;
    const move = (event: PointerEvent) => {
      if (!element.hasPointerCapture(event.pointerId)) return;
      element.scrollLeft -= event.movementX;
      element.scrollTop -= event.movementY;
    };
    const hold = (event: PointerEvent) => {
      if (event.pointerType === 'mouse' && event.button === 0) element.setPointerCapture(event.pointerId);
    };
    element.addEventListener('pointerdown', hold);
    element.addEventListener('pointermove', move);
    return () => {
      element.removeEventListener('pointerdown', hold);
      element.removeEventListener('pointermove', move);
    };
  }, [scroller]);
}
