/** How large a page or a picture is shown: fitted to the room there is, or at a scale where 1 is its own size. */
export type Zoom = { readonly kind: 'width' } | { readonly kind: 'page' } | { readonly kind: 'scale'; readonly scale: number };

export interface Size {
  readonly width: number;
  readonly height: number;
}

const STEPS: readonly number[] = [0.25, 0.33, 0.5, 0.67, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4];
const LEAST = 0.1;
const A_LITTLE = 0.005;

/** The scale at which something of a size is shown in a room. */
export function scaleOf(zoom: Zoom, size: Size, room: Size): number {
  if (zoom.kind === 'scale') return zoom.scale;
  const across = room.width / size.width;
  const fitted = zoom.kind === 'width' ? across : Math.min(across, room.height / size.height);
  return Math.max(LEAST, Number.isFinite(fitted) ? fitted : 1);
}

/** The next larger (1) or smaller (-1) of the usual scales; the last one stays. */
export function nextScale(scale: number, direction: 1 | -1): number {
  const next = direction === 1 ? STEPS.find((step) => step > scale + A_LITTLE) : STEPS.findLast((step) => step < scale - A_LITTLE);
  return next ?? scale;
}
