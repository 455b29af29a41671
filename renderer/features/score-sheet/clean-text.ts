/** Typed or pasted text as a sheet can hold it: line breaks as `\n`, no other control characters but tabs. */
export function cleanText(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n').replaceAll(/[^\P{Cc}\n\t]/gu, '');
}

/** The same on one line, without white space at either end. */
export function cleanLine(text: string): string {
  return cleanText(text)
    .replaceAll(/[\n\t]/g, ' ')
    .trim();
}
