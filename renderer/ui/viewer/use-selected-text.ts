import { useCallback, useEffect, useState } from 'react';

/** Words that a person selected, and where they are inside the element that was watched, in CSS pixels. */
export interface Selected<T> {
  readonly value: T;
  readonly box: { readonly left: number; readonly top: number; readonly bottom: number };
}

/** What is selected inside an element, as `read` understands it; told when the hand is lifted, so that nothing jumps while it selects. */
export function useSelectedText<T>(root: HTMLElement | null, read: (range: Range) => T | null) {
  const [selected, setSelected] = useState<Selected<T> | null>(null);
  useEffect(() => {
    let held = false;
    const look = () => {
      if (!held) setSelected(selectedIn(root, read));
    };
    const hold = () => {
      held = true;
    };
    const lift = () => {
      held = false;
      // The selection of a click that ends one is gone only after this event.
      requestAnimationFrame(look);
    };
    root?.addEventListener('pointerdown', hold);
    document.addEventListener('pointerup', lift);
    document.addEventListener('selectionchange', look);
    root?.addEventListener('scroll', look, { capture: true, passive: true });
    return () => {
      root?.removeEventListener('pointerdown', hold);
      document.removeEventListener('pointerup', lift);
      document.removeEventListener('selectionchange', look);
      root?.removeEventListener('scroll', look, { capture: true });
    };
  }, [root, read]);
  const clear = useCallback(() => {
    document.getSelection()?.removeAllRanges();
    setSelected(null);
  }, []);
  return { selected, clear };
}

function selectedIn<T>(root: HTMLElement | null, read: (range: Range) => T | null): Selected<T> | null {
  const selection = document.getSelection();
  if (root === null || selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!root.contains(range.startContainer)) return null;
  const value = read(range);
  if (value === null) return null;
  const [of, inside] = [range.getBoundingClientRect(), root.getBoundingClientRect()];
  return { value, box: { left: of.left + of.width / 2 - inside.left, top: of.top - inside.top, bottom: of.bottom - inside.top } };
}
