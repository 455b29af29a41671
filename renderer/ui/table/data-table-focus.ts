import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { rowAfterKey } from './data-table-keys.ts';

interface RowFocusOptions {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly keys: readonly string[];
  readonly selectedKey: string | null;
  readonly estimatedRowHeight: number;
  readonly onSelect: ((key: string) => void) | undefined;
  readonly onOpen: ((key: string) => void) | undefined;
  readonly rowKeys: Readonly<Record<string, (key: string) => void>> | undefined;
}

/** Which row is the table's one tab stop, and how clicks and keys move it; `scrollTo` brings a row into view. */
export function useRowFocus(options: RowFocusOptions) {
  const { scroller, keys, onSelect, onOpen } = options;
  const [reached, setReached] = useState<string | null>(null);
  const focusNext = useRef<string | null>(null);
  const stop = Math.max(0, keys.indexOf(options.selectedKey ?? reached ?? ''));

  // The table may be drawn in between, before the row that was reached is its tab stop and in the page: it is waited for.
  useEffect(() => {
    if (focusNext.current === null || keys[stop] !== focusNext.current) return;
    const row = scroller.current?.querySelector<HTMLElement>(`tr[tabindex="0"][aria-rowindex="${stop + 2}"]`);
    row?.focus({ preventScroll: true });
    if (row !== undefined && row === document.activeElement) focusNext.current = null;
  });

  const reach = (index: number, scrollTo: (index: number) => void) => {
    const key = keys[index];
    if (key === undefined) return;
    focusNext.current = key;
    setReached(key);
    onSelect?.(key);
    scrollTo(index);
  };
  const click = (index: number, scrollTo: (index: number) => void) => {
    reach(index, scrollTo);
    const key = keys[index];
    if (onSelect === undefined && key !== undefined) onOpen?.(key);
  };
  const press = (event: KeyboardEvent, index: number, scrollTo: (index: number) => void) => {
    const key = keys[index];
    if (event.target !== event.currentTarget || key === undefined) return;
    const run = runBy(event, options);
    const next =
      run === undefined ? rowAfterKey(event.key, index, keys.length, rowsInView(scroller.current, options.estimatedRowHeight)) : null;
    run?.(key);
    if (next !== null) reach(next, scrollTo);
    if (run !== undefined || next !== null) event.preventDefault();
  };
  return { stop, click, press };
}

function runBy(event: KeyboardEvent, { rowKeys, onOpen }: RowFocusOptions): ((key: string) => void) | undefined {
  return rowKeys?.[plainKey(event)] ?? (OPENING.includes(event.key) ? onOpen : undefined);
}

const OPENING: readonly string[] = ['Enter', ' '];

/** The key that was pressed by itself; nothing where it was part of a chord. */
function plainKey({ key, altKey, ctrlKey, metaKey }: KeyboardEvent): string {
  return altKey || ctrlKey || metaKey ? '' : key.toLowerCase();
}

function rowsInView(scroller: HTMLElement | null, rowHeight: number): number {
  return Math.max(1, Math.floor((scroller?.clientHeight ?? 0) / rowHeight) - 2);
}
