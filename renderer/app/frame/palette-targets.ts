import type { Shortcut } from '#renderer/ui/commands/shortcut.ts';

/** Something the palette can find and do. */
export interface PaletteTarget {
  readonly id: string;
  readonly label: string;
  /** A second part that is searched too. */
  readonly detail: string;
  readonly shortcut: Shortcut | null;
  readonly run: () => void;
}

/** The targets in which every word occurs, whatever the case; all of them while nothing is typed. */
export function findTargets(targets: readonly PaletteTarget[], words: string): readonly PaletteTarget[] {
  const wanted = words.toLowerCase().split(/\s+/);
  return targets.filter(({ label, detail }) => {
    const haystack = `${label} ${detail}`.toLowerCase();
    return wanted.every((word) => haystack.includes(word));
  });
}
