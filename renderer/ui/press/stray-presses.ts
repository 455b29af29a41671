import { DOUBLE_CLICK_MS } from './double-click.ts';

interface Press {
  readonly control: Element | null;
  readonly at: number;
  readonly x: number;
  readonly y: number;
}

const CONTROLS = 'a[href], button, input, select, textarea, label, summary, audio, video, [tabindex], [role]';
/** What names a control that may be pressed again quickly though the page has drawn it anew, such as the way to the next proposal. */
const AGAIN = 'data-press-again';
const EVENTS = ['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click', 'dblclick', 'auxclick'] as const;
/** How far, in pixels, a hand moves between the presses of a double click or a double tap. */
const REACH = { mouse: 6, other: 24 };

/**
 * From now on the second press of a double click or double tap does nothing where what it meets is another control than the first met: the
 * first has moved the page, and nobody aimed at what lies there now. The focus stays where it is. Answers how to end this.
 */
export function swallowStrayPresses(page: Window): () => void {
  let last: Press | null = null;
  let swallowing = false;
  const judge = (event: PointerEvent) => {
    const press = { control: controlOf(event.target), at: event.timeStamp, x: event.clientX, y: event.clientY };
    swallowing = last !== null && isStray(press, last, event.pointerType);
    // What was aimed at stays what was aimed at, through a third press and a fourth.
    last = swallowing && last !== null ? { ...last, at: press.at } : press;
  };
  const hear = (event: Event) => {
    // Presses that a program makes have no place, so that all of them would seem to be in one.
    if (!(event instanceof MouseEvent) || !event.isTrusted) return;
    if (event instanceof PointerEvent && event.type === 'pointerdown') judge(event);
    const byKey = event.type === 'click' && event.detail === 0;
    if (!swallowing || byKey) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  for (const type of EVENTS) page.addEventListener(type, hear, { capture: true });
  return () => {
    for (const type of EVENTS) page.removeEventListener(type, hear, { capture: true });
  };
}

function isStray(press: Press, last: Press, pointer: string): boolean {
  if (press.control === null || isSame(press.control, last.control)) return false;
  const reach = pointer === 'mouse' ? REACH.mouse : REACH.other;
  return press.at - last.at <= DOUBLE_CLICK_MS && Math.hypot(press.x - last.x, press.y - last.y) <= reach;
}

function isSame(control: Element, other: Element | null): boolean {
  if (control === other) return true;
  const again = control.getAttribute(AGAIN);
  return again !== null && again === other?.getAttribute(AGAIN);
}

function controlOf(target: EventTarget | null): Element | null {
  return target instanceof Element ? target.closest(CONTROLS) : null;
}
