import { useEffect } from 'react';
import { swallowStrayPresses } from './stray-presses.ts';

/** While mounted, no second press of a double click does what it was not aimed at, anywhere in the window. */
export function useStrayPresses(): void {
  useEffect(() => swallowStrayPresses(window), []);
}
