/** A cell as one line of text: white space of every kind made single spaces, what cannot be seen left out. */
export function oneLine(content: string): string {
  return visible(content)
    .replaceAll(/[\s\p{Zs}]+/gu, ' ')
    .trim();
}

/** A cell as running text: its line breaks kept, spaces at their ends and what cannot be seen left out. */
export function runningText(content: string): string {
  return visible(content.replaceAll(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n'))
    .replaceAll(/[ \t]+$/gm, '')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}

/** Excel writes some control characters as `_x000D_`; neither they nor halves of characters may stand in a proposal. */
function visible(text: string): string {
  return text.replaceAll(/_x00[01][0-9A-Fa-f]_/g, ' ').replaceAll(/[\p{Cs}]|[^\P{Cc}\t\n\r\v\f]/gu, '');
}
