/** The words with their first letter as a capital, to begin a line with them. */
export function capitalized(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
