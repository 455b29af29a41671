/** Two groups of a fingerprint to ask for, counted from 1; they follow from the fingerprint, so that nobody learns them by heart for all keys. */
export function askedGroups(fingerprint: string): readonly [number, number] {
  const count = fingerprint.split('-').length;
  const sum = Array.from(fingerprint).reduce((total, character) => total + (character.codePointAt(0) ?? 0), 0);
  const first = (sum % (count - 1)) + 1;
  const second = first + 1 + (sum % (count - first));
  return [first, second];
}

/** The fingerprint with the groups that are asked for hidden, so that they are read from paper. */
export function hideGroups(fingerprint: string, hidden: readonly number[]): string {
  return fingerprint
    .split('-')
    .map((group, index) => (hidden.includes(index + 1) ? '····' : group))
    .join('-');
}
