import { useVirtualizer } from '@tanstack/react-virtual';
import { render } from '@testing-library/react';
import { useRef } from 'react';
import { expect, test } from 'vitest';
import { PAGE_GAP, useReadPlace } from '#renderer/ui/viewer/pdf/use-read-place.ts';

const HEIGHT = 800;

/** Forty pages of one size in a scroller that may be hidden. */
function Pages({ scale, hidden = false }: { readonly scale: number; readonly hidden?: boolean }) {
  const scroller = useRef<HTMLDivElement>(null);
  // oxlint-disable-next-line react/incompatible-library -- nothing here is compiled to memoise itself
  const virtualizer = useVirtualizer<HTMLDivElement, Element>({
    count: 40,
    getScrollElement: () => scroller.current,
    estimateSize: () => HEIGHT * scale,
    gap: PAGE_GAP,
    paddingStart: PAGE_GAP,
    paddingEnd: PAGE_GAP,
  });
  const page = useReadPlace({ virtualizer, scroller, firstShown: 1, scale });
  return (
    <div style={{ display: hidden ? 'none' : 'block' }}>
      <div ref={scroller} className="scroller" style={{ height: 400, overflow: 'auto' }}>
        <div style={{ height: virtualizer.getTotalSize() }} />
      </div>
      <output>{page}</output>
    </div>
  );
}

/** Where a page's line stands from the top, at a scale. */
function lineOf(page: number, share: number, scale: number): number {
  return PAGE_GAP + (page - 1) * (HEIGHT * scale + PAGE_GAP) + share * HEIGHT * scale;
}

test('the line that is read stays at the upper edge when the scale changes, and when the pages were hidden in between', async () => {
  const { container, rerender } = render(<Pages scale={1} />);
  const scroller = container.querySelector('.scroller');
  if (scroller === null) throw new Error('no scroller');
  scroller.scrollTo({ top: lineOf(12, 0.25, 1) });
  await expect.poll(() => container.querySelector('output')?.textContent).toBe('12');
  rerender(<Pages scale={0.5} />);
  await expect.poll(() => Math.round(scroller.scrollTop)).toBe(Math.round(lineOf(12, 0.25, 0.5)));
  rerender(<Pages scale={0.5} hidden />);
  await expect.poll(() => scroller.clientHeight).toBe(0);
  await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  rerender(<Pages scale={0.5} />);
  await expect.poll(() => Math.round(scroller.scrollTop)).toBe(Math.round(lineOf(12, 0.25, 0.5)));
  rerender(<Pages scale={1} />);
  await expect.poll(() => Math.round(scroller.scrollTop)).toBe(Math.round(lineOf(12, 0.25, 1)));
});
