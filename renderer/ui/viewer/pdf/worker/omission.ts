/** What the reader's worker says, beside its own messages, when something of a page will not be drawn. */
export const OMITTED = 'omitted';

const WORDS =
  /getOperatorList - ignoring (?:XObject|Shading)|handleTilingType - ignoring pattern|parseShading - ignoring|ignoring errors during "GetOperatorList|Image exceeded maximum|Unable to decode inline image/;

/** Whether a warning of the reader means that something of a page is not drawn. */
export function isOmission(warning: string): boolean {
  return WORDS.test(warning);
}
