import type { WindowBounds } from '#main/settings/kept-settings.ts';

/** A rectangle of the desktop, in device-independent pixels. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Below this the screens do not work. */
export const SMALLEST = { width: 1024, height: 640 } as const;

const FIRST = { width: 1366, height: 768 } as const;
// As much of the window as a hand needs to find it again.
const GRASP = 100;

/** Where to open the window: where it was, unless the display it was on is gone; never smaller than {@link SMALLEST}. */
export function openingBounds(kept: WindowBounds | null, displays: readonly Area[]): Partial<Area> {
  if (kept === null) return FIRST;
  const size = { width: Math.max(kept.width, SMALLEST.width), height: Math.max(kept.height, SMALLEST.height) };
  const place = { x: kept.x, y: kept.y, ...size };
  return displays.some((display) => overlap(place, display) >= GRASP) ? place : size;
}

/** Length of the shorter side of what two areas share, 0 or less when they share nothing. */
function overlap(a: Area, b: Area): number {
  const across = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const down = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return Math.min(across, down);
}
