/** What a sign of a matrix means, by the texts of its board. */
export function stateWord(words: Readonly<Record<string, string>>, state: string): string {
  return words[state] ?? state;
}
