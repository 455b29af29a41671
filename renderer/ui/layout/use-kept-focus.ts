import { type RefObject, useEffect } from 'react';

/** An element that had the focus, what it stood in, and what stood beside that, the innermost first. */
interface FocusTrail {
  readonly element: Element;
  readonly around: readonly { readonly parent: Element; readonly next: Element | null; readonly previous: Element | null }[];
}

const STOPS = 'button, a[href], input, select, textarea, summary, [tabindex]';

/** Where what has the focus goes away or can be pressed no more, be it a notice that was read, a line that was removed or the last step undone, the focus goes to what is next to it: nobody who uses keys or a screen reader is left nowhere. */
export function useKeptFocus(area: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const root = area.current;
    if (root === null) return undefined;
    let trail: FocusTrail | null = null;
    let asked = 0;
    const note = ({ target }: FocusEvent) => {
      trail = target instanceof Element && target !== root ? trailOf(target, root) : null;
    };
    const look = () => {
      if (trail === null || !isLost(trail.element)) return;
      // Whoever took it away may be about to give the focus to something else.
      cancelAnimationFrame(asked);
      asked = requestAnimationFrame(() => {
        if (trail !== null && isLost(trail.element)) give(nearestTo(trail, root));
      });
    };
    const observer = new MutationObserver(look);
    observer.observe(root, { childList: true, subtree: true, attributeFilter: ['disabled'] });
    root.addEventListener('focusin', note);
    return () => {
      cancelAnimationFrame(asked);
      observer.disconnect();
      root.removeEventListener('focusin', note);
    };
  }, [area]);
}

// What is disabled may still be called the active element until the browser draws it so.
function isLost(element: Element): boolean {
  const { activeElement, body } = document;
  if (element.isConnected && !element.matches(':disabled')) return false;
  return activeElement === body || activeElement === element;
}

// Whoever looks at the screen keeps what they look at.
function give(element: HTMLElement): void {
  element.focus({ preventScroll: true });
  element.scrollIntoView({ block: 'nearest' });
}

function trailOf(element: Element, root: Element): FocusTrail {
  const around: FocusTrail['around'][number][] = [];
  for (let at = element; at !== root && at.parentElement !== null; at = at.parentElement) {
    around.push({ parent: at.parentElement, next: at.nextElementSibling, previous: at.previousElementSibling });
  }
  return { element, around };
}

/** The next thing that takes the focus after what is gone, else the one before it, else where both stood; where a whole screen went, the area itself. */
function nearestTo({ element, around }: FocusTrail, root: HTMLElement): HTMLElement {
  const left = around.filter(({ parent }) => parent.isConnected);
  if (!element.isConnected && left[0]?.parent === root.firstElementChild) return root;
  for (const { next, previous, parent } of left) {
    const found = stopsIn(next).at(0) ?? stopsIn(previous).at(-1) ?? stopsIn(parent).at(0);
    if (found !== undefined) return found;
  }
  return root;
}

function stopsIn(element: Element | null): readonly HTMLElement[] {
  if (element?.isConnected !== true) return [];
  return [element, ...element.querySelectorAll(STOPS)].filter(
    (one): one is HTMLElement =>
      one instanceof HTMLElement && one.matches(STOPS) && one.tabIndex >= 0 && !one.matches(':disabled') && one.checkVisibility(),
  );
}
