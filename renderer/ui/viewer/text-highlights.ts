import { useEffect } from 'react';

/** Kinds of highlight that style sheets colour by `::highlight(name)`. */
export type HighlightName = 'reading-mark' | 'reading-mark-active' | 'search-hit' | 'search-hit-current';

/** Highlights stretches of text while the component is on screen, without touching the text; later kinds lie above earlier ones. */
export function useTextHighlights(name: HighlightName, ranges: readonly Range[]): void {
  useEffect(() => {
    const highlight = highlightOf(name);
    if (highlight === null) return undefined;
    for (const range of ranges) highlight.add(range);
    return () => {
      for (const range of ranges) highlight.delete(range);
    };
  }, [name, ranges]);
}

const ORDER: readonly HighlightName[] = ['reading-mark', 'reading-mark-active', 'search-hit', 'search-hit-current'];

function highlightOf(name: HighlightName): Highlight | null {
  if (typeof Highlight === 'undefined') return null;
  const known = CSS.highlights.get(name);
  if (known !== undefined) return known;
  const made = new Highlight();
  made.priority = ORDER.indexOf(name);
  CSS.highlights.set(name, made);
  return made;
}
