import { describe, expect, it } from 'vitest';
import { nextScale, scaleOf } from '#renderer/ui/viewer/zoom.ts';
import { zoomByKey } from '#renderer/ui/viewer/zoom-tools.tsx';

const page = { width: 800, height: 1000 };

describe('the scale of a page', () => {
  it.each([
    [{ kind: 'width' }, { width: 400, height: 900 }, 0.5],
    [{ kind: 'page' }, { width: 800, height: 500 }, 0.5],
    [{ kind: 'page' }, { width: 400, height: 900 }, 0.5],
    [{ kind: 'scale', scale: 1.5 }, { width: 10, height: 10 }, 1.5],
    [{ kind: 'width' }, { width: 0, height: 0 }, 0.1],
  ] as const)('%o in %o is %d', (zoom, room, scale) => {
    expect(scaleOf(zoom, page, room)).toBe(scale);
  });

  it('goes up and down the usual steps, from wherever it is, and stops at the last', () => {
    expect(nextScale(0.84, 1)).toBe(0.9);
    expect(nextScale(0.84, -1)).toBe(0.8);
    expect(nextScale(1, 1)).toBe(1.1);
    expect(nextScale(4, 1)).toBe(4);
    expect(nextScale(0.25, -1)).toBe(0.25);
  });

  it.each([
    ['+', { kind: 'scale', scale: 1.1 }],
    ['=', { kind: 'scale', scale: 1.1 }],
    ['-', { kind: 'scale', scale: 0.9 }],
    ['0', { kind: 'width' }],
    ['1', null],
  ])('by the key %s becomes %o', (key, zoom) => {
    expect(zoomByKey(key, 1)).toEqual(zoom);
  });
});
