import type { TextRange } from '#shared/domain/panel/sheet/reading-notes.ts';

/** A text made comparable: case, accents and the kind and number of white space do not count. */
interface FoldedText {
  readonly text: string;
  /** For each code unit of the folded text, and for its end, the place in the original. */
  readonly origins: readonly number[];
}

/** Every place where the words stand in a text, in order, none within another; white space stands for any white space. */
export function findInText(text: string, words: string): readonly TextRange[] {
  const sought = fold(words).text.trim();
  if (sought === '') return [];
  const { text: folded, origins } = fold(text);
  const hits: TextRange[] = [];
  for (let at = folded.indexOf(sought); at >= 0; at = folded.indexOf(sought, at + sought.length)) {
    const start = origins[at] ?? 0;
    const last = origins[at + sought.length - 1] ?? start;
    hits.push({ start, end: Math.max(last + 1, origins[at + sought.length] ?? text.length) });
  }
  return hits.map((hit) => ({ start: hit.start, end: trimmedEnd(text, hit) }));
}

function fold(text: string): FoldedText {
  let folded = '';
  const origins: number[] = [];
  let at = 0;
  for (const character of text) {
    const plain = /\s/.test(character) ? ' ' : character.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
    const repeated = plain === ' ' && folded.endsWith(' ');
    if (!repeated) {
      for (let unit = 0; unit < plain.length; unit += 1) origins.push(at);
      folded += plain;
    }
    at += character.length;
  }
  return { text: folded, origins: [...origins, at] };
}

// White space that was folded away behind the last word is not part of what was found.
function trimmedEnd(text: string, { start, end }: TextRange): number {
  let last = end;
  while (last > start + 1 && /\s/.test(text[last - 1] ?? '')) last -= 1;
  return last;
}
