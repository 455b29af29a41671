import { useEffect } from 'react';

/** Calls `press` with the place of a click on a text in which nothing is selected; whatever it opens must have a way by key too. */
export function useTextPress(text: HTMLElement | null, press: (x: number, y: number) => void): void {
  useEffect(() => {
    const click = ({ clientX, clientY }: MouseEvent) => {
      if (document.getSelection()?.isCollapsed !== false) press(clientX, clientY);
    };
    text?.addEventListener('click', click);
    return () => text?.removeEventListener('click', click);
  }, [text, press]);
}
