import { DOUBLE_CLICK_MS } from '#renderer/ui/press/double-click.ts';
import { cardOf, headOf } from './card-place.ts';
import type { PressPoint } from './use-settling.ts';

interface Opened {
  readonly pane: HTMLElement | null;
  readonly criterion: string;
  /** Where a pointer opened it, null when a key did. */
  readonly press: PressPoint | null;
  /** Brings the card into view. */
  readonly show: () => void;
}

/**
 * Brings a card that a pointer has opened into view, though not at once: when the pointer still rests on its head after the time of a double
 * click, or has left the whole pane; not at all when the person is on the way elsewhere, scrolls or types. Answers how to give that up.
 */
export function showOnceResting({ pane, criterion, press, show }: Opened): (() => void) | undefined {
  const head = headOf(cardOf(pane, criterion));
  if (pane === null || head === null || press === null) return undefined;
  const ended = new AbortController();
  const end = () => ended.abort();
  let timer = setTimeout(show, DOUBLE_CLICK_MS);
  const stopWaiting = () => clearTimeout(timer);
  const waitAgain = () => {
    stopWaiting();
    timer = setTimeout(show, DOUBLE_CLICK_MS);
  };
  const listen = { signal: ended.signal, passive: true };
  ended.signal.addEventListener('abort', stopWaiting);
  for (const type of ['wheel', 'touchmove', 'keydown'] as const) pane.addEventListener(type, end, listen);
  head.addEventListener('pointerdown', waitAgain, listen);
  if (press.pointer === 'mouse') {
    head.addEventListener('pointerleave', stopWaiting, listen);
    pane.addEventListener('pointerleave', show, { ...listen, once: true });
  }
  return end;
}
