/** Typed or pasted text as files can hold it: well-formed, line breaks as `\n`, no other control characters but tabs. */
export function cleanText(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n').replaceAll(/(?![\n\t])[\p{Cc}\p{Cs}]/gu, '');
}

/** The same on one line; white space at either end stays, since more may be typed after it. */
export function cleanLine(text: string): string {
  return cleanText(text).replaceAll(/[\n\t]/g, ' ');
}
