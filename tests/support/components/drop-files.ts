import { fireEvent } from '@testing-library/react';

/** Drops files on an element as a person does, with a drag of the browser's own kind. */
export function dropFiles(target: Element, ...names: readonly string[]): void {
  const drag = new DataTransfer();
  for (const name of names) drag.items.add(new File(['x'], name));
  fireEvent(target, new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: drag }));
}
