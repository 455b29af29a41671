import { type RefObject, useLayoutEffect } from 'react';

/** While an element covers the whole window, nothing beside it can be reached: not by keys, not by a screen reader; before anything else happens when it goes, all can again. */
export function useAlone(covering: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const others = besides(covering.current).filter((element) => !element.inert);
    for (const element of others) element.inert = true;
    return () => {
      for (const element of others) element.inert = false;
    };
  }, [covering]);
}

/** Everything on the page that is neither around the element nor within it. */
function besides(element: HTMLElement | null): readonly HTMLElement[] {
  const parent = element?.parentElement ?? null;
  if (parent === null || element === document.body) return [];
  const siblings = [...parent.children].filter((one): one is HTMLElement => one instanceof HTMLElement && one !== element);
  return [...siblings, ...besides(parent)];
}
