/** The name of a sample file: what it is of in small letters and hyphens, then its ending. */
export function fileName(name: string, ending: string): string {
  return `${name.toLowerCase().replaceAll(/[^a-z0-9]+/gu, '-')}${ending}`;
}
