import { cdp } from 'vitest/browser';

/** The browser's own way to press as a mouse or a finger does. */
interface Session {
  readonly send: (method: string, parameters: object) => Promise<unknown>;
}

/** A point of the page that is tested, in its own pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Presses the real mouse so many times in a row at one point, as fast as a hand that double clicks, or faster. */
export async function clickAt(point: Point, times = 1): Promise<void> {
  const place = inBrowser(point);
  await session().send('Input.dispatchMouseEvent', { type: 'mouseMoved', ...place });
  for (let clickCount = 1; clickCount <= times; clickCount += 1) {
    for (const type of ['mousePressed', 'mouseReleased'] as const) {
      await session().send('Input.dispatchMouseEvent', { type, ...place, button: 'left', clickCount });
    }
  }
}

/** Moves the real mouse, pressing nothing. */
export async function moveTo(point: Point): Promise<void> {
  await session().send('Input.dispatchMouseEvent', { type: 'mouseMoved', ...inBrowser(point) });
}

/** Taps so many times with a finger. */
export async function tapAt(point: Point, times = 1): Promise<void> {
  const touchPoints = [inBrowser(point)];
  for (let tap = 0; tap < times; tap += 1) {
    await session().send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints });
    await session().send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  }
}

/** The middle of an element, or a place in it by shares of its width and height. */
export function pointIn(element: Element, share: Point = { x: 0.5, y: 0.5 }): Point {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { x: left + width * share.x, y: top + height * share.y };
}

// The page stands in a frame of the page that runs the tests, which may be scaled.
function inBrowser({ x, y }: Point): Point {
  const frame = window.frameElement?.getBoundingClientRect();
  if (frame === undefined) return { x, y };
  const scale = frame.width / window.innerWidth;
  return { x: frame.left + x * scale, y: frame.top + y * scale };
}

function session(): Session {
  // The types of the driver's session are in a package that is not here.
  return cdp() as unknown as Session;
}
