import { onTestFinished } from 'vitest';

/** Gives every element a size for one test: the simulated page lays nothing out, and a virtual list in no space shows no rows. */
export function giveElementsSize(width: number, height: number): void {
  const restore = [
    define('offsetWidth', width),
    define('offsetHeight', height),
    define('clientWidth', width),
    define('clientHeight', height),
  ];
  onTestFinished(() => restore.forEach((undo) => undo()));
}

function define(property: 'offsetWidth' | 'offsetHeight' | 'clientWidth' | 'clientHeight', value: number): () => void {
  const before = Object.getOwnPropertyDescriptor(HTMLElement.prototype, property);
  Object.defineProperty(HTMLElement.prototype, property, { configurable: true, get: () => value });
  return () => {
    if (before === undefined) Reflect.deleteProperty(HTMLElement.prototype, property);
    else Object.defineProperty(HTMLElement.prototype, property, before);
  };
}
