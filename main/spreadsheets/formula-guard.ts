const STARTS_FORMULA = /^[=+\-@\t\r\n]/;

/** A text as it may stand in a spreadsheet's cell: one that would begin a formula gets an apostrophe before it. */
export function keptFromFormula(text: string): string {
  return STARTS_FORMULA.test(text) ? `'${text}` : text;
}
