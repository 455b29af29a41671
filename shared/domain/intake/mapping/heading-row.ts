import { at } from '../../../base/at.ts';
import type { FormSection } from '../../competition/stage.ts';
import type { PlainRow, PlainSheet } from '../sheets/plain-sheet.ts';
import { LONGEST_HEADING, namedFields } from './propose-mapping.ts';

/** Headings stand no deeper than this; title rows and letterheads are above them. */
const DEEPEST = 60;

/** A sheet cut at its row of headings. */
export interface HeadedSheet {
  readonly heading: PlainRow;
  readonly rows: readonly PlainRow[];
}

/**
 * The number of the row that names most fields of a proposal, the first of equals; where none does, the first row with at least two different texts; null on a sheet without one.
 */
export function findHeadingRow({ rows }: PlainSheet, sections: readonly FormSection[]): number | null {
  const top = rows.slice(0, DEEPEST);
  const named = top.map(({ cells }) => (cells.some((cell) => cell.length > LONGEST_HEADING) ? 0 : namedFields(cells, sections)));
  const most = Math.max(0, ...named);
  if (most >= 2) return at(top, named.indexOf(most)).row;
  return top.find(({ cells }) => new Set(cells.filter((cell) => cell !== '')).size > 1)?.row ?? null;
}

/** The headings and the rows below them; a line below the headings that only numbers the columns, (1) (2) (3), is left out. */
export function cutAtHeading({ rows }: PlainSheet, row: number): HeadedSheet | null {
  const place = rows.findIndex((each) => each.row === row);
  const heading = rows[place];
  if (heading === undefined) return null;
  const [next, ...rest] = rows.slice(place + 1);
  if (next === undefined) return { heading, rows: [] };
  return { heading, rows: numbersColumns(next) ? rest : [next, ...rest] };
}

function numbersColumns({ cells }: PlainRow): boolean {
  const numbers = cells.filter((cell) => cell !== '').map((cell) => Number(/^\(?(\d+)\)?$/.exec(cell)?.[1]));
  return numbers.length > 2 && numbers.every((number, index) => number === index + 1);
}
