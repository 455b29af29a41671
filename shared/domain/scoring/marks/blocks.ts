/** So many sheets are taken through all criteria before the next ones: few enough to stay in the processor's cache. */
const SHEETS = 8192;

/** Sheets from one number up to, not including, another. */
export interface Block {
  readonly from: number;
  readonly to: number;
}

/** So many sheets in blocks, in their order; a panel of millions of marks is read once from memory and not once for each criterion. */
export function blocksOf(sheets: number): readonly Block[] {
  return Array.from({ length: Math.ceil(sheets / SHEETS) }, (_, index) => ({
    from: index * SHEETS,
    to: Math.min((index + 1) * SHEETS, sheets),
  }));
}
