const LONGEST = 31;

/** Names as a workbook allows them for its sheets: at most 31 characters, none of []:*?/\, no apostrophe at either end, each once whatever the case. */
export function sheetNames(names: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const plain = name.replaceAll(/[[\]:*?/\\\p{Cc}]/gu, ' ').replaceAll(/^[\s']+|[\s']+$/g, '') || '-';
    let unique = plain.slice(0, LONGEST).trimEnd();
    for (let copy = 2; taken.has(unique.toLowerCase()); copy += 1) {
      const suffix = ` (${copy})`;
      unique = plain.slice(0, LONGEST - suffix.length) + suffix;
    }
    taken.add(unique.toLowerCase());
    return unique;
  });
}
