import { useLayoutEffect, useRef } from 'react';

/** Tells whether the screen that this is used in is still shown: whoever went elsewhere while something was done is not taken away from there. */
export function useStillHere(): () => boolean {
  const isHere = useRef(true);
  useLayoutEffect(() => {
    isHere.current = true;
    return () => {
      isHere.current = false;
    };
  }, []);
  return () => isHere.current;
}
