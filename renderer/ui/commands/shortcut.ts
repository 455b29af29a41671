/** A key with what is held down with it; `key` as the browser names it, letters in lower case. */
export interface Shortcut {
  readonly key: string;
  readonly ctrl?: boolean;
  readonly alt?: boolean;
  readonly shift?: boolean;
}

const CAPS: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
};

/** Whether the pressed keys are those of the shortcut; on a Mac the command key stands for Ctrl. */
export function matchesShortcut(event: KeyboardEvent, shortcut: Shortcut): boolean {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  return (
    key === shortcut.key &&
    (event.ctrlKey || event.metaKey) === (shortcut.ctrl ?? false) &&
    event.altKey === (shortcut.alt ?? false) &&
    // A sign such as "?" takes Shift on some keyboards and not on others.
    (event.shiftKey === (shortcut.shift ?? false) || isSign(key))
  );
}

/** The caps to draw for a shortcut, in the order in which they are pressed. */
export function shortcutCaps({ key, ctrl = false, alt = false, shift = false }: Shortcut): readonly string[] {
  const held = [ctrl ? 'Ctrl' : null, alt ? 'Alt' : null, shift ? 'Shift' : null].filter((cap) => cap !== null);
  return [...held, CAPS[key] ?? (key.length === 1 ? key.toUpperCase() : key)];
}

function isSign(key: string): boolean {
  return key.length === 1 && !/[a-z0-9]/.test(key);
}
