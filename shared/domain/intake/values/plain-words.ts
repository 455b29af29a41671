/** The words of a text in lower case without accents or punctuation, single spaces between: what is the same to a reader is the same here. */
export function plainWords(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** How many words a text has, as word processors count them. */
export function countWords(text: string): number {
  return text.match(/\S+/g)?.length ?? 0;
}
