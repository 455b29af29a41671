/** One paragraph of a text, and where in the text it begins, in UTF-16 code units. */
export interface Paragraph {
  readonly start: number;
  readonly words: string;
}

/** The paragraphs of a text: its lines that are not empty. */
export function paragraphsOf(text: string): readonly Paragraph[] {
  let start = 0;
  const paragraphs: Paragraph[] = [];
  for (const line of text.split('\n')) {
    if (line.trim() !== '') paragraphs.push({ start, words: line });
    start += line.length + 1;
  }
  return paragraphs;
}
