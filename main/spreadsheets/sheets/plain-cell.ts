/** Excel itself keeps and shows no more of a number. */
const DIGITS = 15;

/** A number as a text file would have it. */
export function plainNumber(value: number): string {
  return String(Number(value.toPrecision(DIGITS)));
}

/** A value of a cell as a text file would have it: numbers with a point, dates as ISO 8601 has them. */
export function plainCell(value: string | number | boolean | Date | null | undefined): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
  return typeof value === 'number' ? plainNumber(value) : String(value).trim();
}
