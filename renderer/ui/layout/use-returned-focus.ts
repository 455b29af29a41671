import { useLayoutEffect, useState } from 'react';

/** What opens for a moment and takes the focus gives it back, when it goes, to what had it before. */
export function useReturnedFocus(): void {
  const [before] = useState(() => document.activeElement);
  useLayoutEffect(
    () => () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    },
    [before],
  );
}
