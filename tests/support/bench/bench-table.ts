/** One line of a table of measurements; the ratio is of figures taken side by side in one run. */
export interface Measurement {
  readonly what: string;
  readonly figure: string;
  readonly beside: string;
  readonly ratio: string;
}

/** Prints measurements under each other. */
export function printMeasurements(title: string, rows: readonly Measurement[]): void {
  const head: Measurement = { what: title, figure: 'figure', beside: 'floor or goal', ratio: 'ratio' };
  const columns = ['what', 'figure', 'beside', 'ratio'] as const;
  const width = (column: (typeof columns)[number]) => Math.max(...[head, ...rows].map((row) => row[column].length));
  const line = (row: Measurement) => columns.map((column) => row[column].padEnd(width(column))).join('  ');
  process.stdout.write(`\n${[head, ...rows].map(line).join('\n')}\n\n`);
}

/** Seconds with two decimals. */
export function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(2)} s`;
}

/** Megabytes with no decimals. */
export function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(0)} MB`;
}

/** A line of milliseconds against a floor or a goal. */
export function against(what: string, figure: number, beside: number): Measurement {
  return { what, figure: milliseconds(figure), beside: milliseconds(beside), ratio: (figure / beside).toFixed(2) };
}

function milliseconds(time: number): string {
  return `${time.toFixed(1)} ms`;
}

/** The time that this share of the times, 0 to 1, does not exceed. */
export function at(share: number, times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(share * (times.length - 1))] ?? Number.NaN;
}
