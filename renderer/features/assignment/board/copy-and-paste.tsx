import { type KeyboardEvent, type ReactNode, useRef } from 'react';

interface CopyAndPasteProps {
  /** What Ctrl+C copies; null for nothing. */
  readonly onCopy: () => string | null;
  /** What Ctrl+V brought. */
  readonly onPaste: (text: string) => void;
  readonly children: ReactNode;
}

/**
 * Lets the keys for copying and pasting work on cells, which hold no text of their own: for the moment of the key a hidden field has the focus, so that the
 * browser's own copying and pasting do it and no leave to read the clipboard is needed.
 */
export function CopyAndPaste({ onCopy, onPaste, children }: CopyAndPasteProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const lend = (event: KeyboardEvent, text: string) => {
    const { current: box } = field;
    const { target } = event;
    if (box === null || !(target instanceof HTMLElement)) return;
    box.value = text;
    box.focus({ preventScroll: true });
    box.select();
    setTimeout(() => target.focus({ preventScroll: true }), 0);
  };
  const press = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
    const key = event.key.toLowerCase();
    const text = key === 'c' ? onCopy() : null;
    if (text !== null) lend(event, text);
    if (key === 'v') lend(event, '');
  };
  return (
    <div className="board__matrix" onKeyDownCapture={press}>
      {children}
      <textarea
        ref={field}
        className="visually-hidden"
        tabIndex={-1}
        aria-hidden
        readOnly={false}
        onPaste={(event) => {
          event.preventDefault();
          onPaste(event.clipboardData.getData('text/plain'));
        }}
      />
    </div>
  );
}
