import { err, ok, type Result } from '#shared/base/result.ts';
import type { SpreadsheetFault } from '#shared/formats/spreadsheet-faults.ts';
import type { Part } from '../workbook-parts.ts';
import { MOST_COLUMNS, MOST_ROWS } from './grid.ts';

const CONTENT = 'content.xml';
/** The reader wants a part for styles; what a cell looks like tells nothing that is needed. */
const NO_STYLES: Part = { name: 'styles.xml', bytes: Buffer.from('<office:document-styles/>', 'utf8') };

const MOST_CELLS = 5_000_000;
const ROW = /<table:table-row\b([^>]*)>/g;
const CELL = /<table:(?:covered-)?table-cell\b([^>]*)>/g;
const COLUMNS_REPEATED = /table:number-columns-repeated="(\d+)"/;
const ROWS_REPEATED = /table:number-rows-repeated="(\d+)"/;

/**
 * The parts of an ODS workbook with its repetitions held in bounds: how often a row or cell with content is repeated is multiplied out first, and refused when that is more than an office has;
 * the empty ends of a sheet, which repeat to the last column, are cut.
 */
export function boundedContent(parts: readonly Part[]): Result<readonly Part[], SpreadsheetFault> {
  const content = parts.find(({ name }) => name === CONTENT)?.bytes.toString('utf8');
  if (content === undefined) return err({ kind: 'damaged-workbook' });
  const fault = repetitionFault(content);
  if (fault !== null) return err(fault);
  const cut = content.replaceAll(/(table:number-(columns|rows)-repeated=")(\d+)"/g, (_all, name: string, what: string, times: string) => {
    const most = what === 'rows' ? MOST_ROWS : MOST_COLUMNS;
    return `${name}${Math.min(Number(times), most + 1)}"`;
  });
  const others = parts.filter(({ name }) => name !== CONTENT);
  return ok([...others, { name: CONTENT, bytes: Buffer.from(cut, 'utf8') }, NO_STYLES]);
}

function repetitionFault(content: string): SpreadsheetFault | null {
  let cells = 0;
  const starts = [...content.matchAll(ROW)];
  for (const [index, row] of starts.entries()) {
    const times = repeats(ROWS_REPEATED, row[1]);
    const widths = filledWidths(content.slice(row.index, starts[index + 1]?.index));
    if (widths.some((width) => width > MOST_COLUMNS)) return { kind: 'too-many-columns', row: index + 1, limit: MOST_COLUMNS };
    cells += times * widths.reduce((sum, width) => sum + width, 0);
    if ((widths.length > 0 && times > MOST_ROWS) || cells > MOST_CELLS) return { kind: 'too-many-rows', limit: MOST_ROWS };
  }
  return null;
}

/** How often each cell with content stands in a row. */
function filledWidths(row: string): readonly number[] {
  const filled = [...row.matchAll(CELL)].filter(([, attributes = '']) => attributes.includes('office:value-type'));
  return filled.map(([, attributes]) => repeats(COLUMNS_REPEATED, attributes));
}

function repeats(name: RegExp, attributes = ''): number {
  return Number(name.exec(attributes)?.[1] ?? 1);
}
