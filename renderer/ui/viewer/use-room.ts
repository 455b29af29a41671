import { useLayoutEffect, useState } from 'react';
import type { Size } from './zoom.ts';

/** The room inside an element, kept up to date; nothing before it is on screen, and while it is hidden, the room that it had. */
export function useRoom(observed: HTMLElement | null): Size | null {
  const [room, setRoom] = useState<Size | null>(null);
  useLayoutEffect(() => {
    if (observed === null) return undefined;
    const measure = () =>
      setRoom((before) => {
        const { clientWidth: width, clientHeight: height } = observed;
        if (width === 0) return before;
        return before?.width === width && before.height === height ? before : { width, height };
      });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(observed);
    return () => observer.disconnect();
  }, [observed]);
  return room;
}
