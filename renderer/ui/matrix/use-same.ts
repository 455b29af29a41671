import { useCallback, useEffect, useRef } from 'react';

/** One and the same function for as long as the component lives, which does what the newest one given does: what is handed it need not be drawn anew. For handlers of events only. */
export function useSame<Given extends readonly unknown[]>(newest: (...given: Given) => void): (...given: Given) => void {
  const held = useRef(newest);
  useEffect(() => {
    held.current = newest;
  });
  return useCallback((...given: Given) => held.current(...given), []);
}
