import { parseDecimal } from '#shared/base/decimal.ts';
import type { PlainRow } from '#shared/domain/intake/sheets/plain-sheet.ts';
import type { ScoredCriterion } from '#shared/domain/scoring/rules.ts';
import { withPoint } from '../columns.ts';
import { criterionFinder, isBesideScores, jurorAndRest, partsOfLabel, plainLabel, proposalRank, saysJuror } from './labels.ts';

/** One column with scores: whose, and for what; `label` is what stands above it. */
export interface ScoreColumn {
  readonly column: number;
  readonly juror: string;
  readonly criterion: string;
  readonly label: string;
}

/** The heading of a recap: one row for each proposal, one column for each juror, or juror and criterion. */
export interface RecapHeading {
  /** Rows below this one, counted as the sheet does, hold scores. */
  readonly lastRow: number;
  /** How many cells its longest row has. */
  readonly width: number;
  readonly proposal: number;
  readonly scores: readonly ScoreColumn[];
  /** The labels of columns that are not read. */
  readonly others: readonly string[];
}

/** The heading stands within so many rows with content, and has so many rows at most. */
const SEARCHED = 100;
const DEEPEST = 3;

/** The criteria that a recap may have, null where they are not known before. */
type Criteria = readonly ScoredCriterion[] | null;

/** Finds the heading of a recap in a sheet, in one row or two merged ones, titles above it passed over; null when the sheet has none. `named` is the label of the proposals where a person tells it. */
export function findRecapHeading(rows: readonly PlainRow[], criteria: Criteria, named: string | null = null): RecapHeading | null {
  const candidates = rows.slice(0, SEARCHED).flatMap((row, index) => {
    const proposal = proposalColumn(row.cells, named);
    return proposal === null ? [] : [{ index, ...proposal }];
  });
  const best = candidates.toSorted((a, b) => a.rank - b.rank || a.index - b.index);
  for (const { index, column } of best) {
    const heading = headingAt(rows, index, column, criteria);
    if (heading !== null) return heading;
  }
  return null;
}

function proposalColumn(cells: readonly string[], named: string | null): { readonly column: number; readonly rank: number } | null {
  const found = cells.flatMap((cell, column) => {
    const rank = named === null ? proposalRank(cell) : plainLabel(cell) === plainLabel(named) ? 0 : null;
    return rank === null ? [] : [{ column, rank }];
  });
  return found.toSorted((a, b) => a.rank - b.rank)[0] ?? null;
}

/** Tries the row alone with those below that belong to it, then with the one above as well, where jurors may stand over criteria. */
function headingAt(rows: readonly PlainRow[], index: number, proposal: number, criteria: Criteria): RecapHeading | null {
  let end = index + 1;
  while (end < index + DEEPEST && isContinued(rows[end], proposal)) end += 1;
  const tried: RecapHeading[] = [];
  for (const first of [index, Math.max(0, index - 1)]) {
    for (let last = end; last > index; last -= 1) tried.push(headingOf(rows.slice(first, last), proposal, criteria));
  }
  const found = tried.filter(({ scores }) => scores.length > 0);
  // While criteria are not known, any label may be a juror's: one that says so is believed first.
  const sure = criteria === null ? found.find(({ scores }) => scores.some(({ juror }) => saysJuror(juror))) : undefined;
  return sure ?? found[0] ?? null;
}

/** A row below the heading belongs to it when it has no numbers and nothing stands under the proposal, or the same again since the cells are merged. */
function isContinued(row: PlainRow | undefined, proposal: number): boolean {
  if (row === undefined) return false;
  const under = row.cells[proposal] ?? '';
  const isData = row.cells.some((cell) => parseDecimal(withPoint(cell)) !== null);
  return !isData && (under === '' || proposalRank(under) !== null);
}

function headingOf(rows: readonly PlainRow[], proposal: number, criteria: Criteria): RecapHeading {
  const width = Math.max(...rows.map(({ cells }) => cells.length));
  const labels = Array.from({ length: width }, (_, column) => labelsAbove(rows, column));
  const read = labels.map((own, column) => {
    if (column === proposal) return null;
    return criteria === null ? columnAsLabelled(own, column) : scoreColumn(own, column, criteria);
  });
  const sure = read.some((column) => column !== null && saysJuror(column.juror));
  const scores = read.filter((column) => column !== null).filter(({ juror }) => !sure || saysJuror(juror));
  const columns = new Set([proposal, ...scores.map(({ column }) => column)]);
  const others = labels.flatMap((own, column) => (columns.has(column) || own.length === 0 ? [] : [own.join(', ')]));
  return { lastRow: rows.at(-1)?.row ?? 0, width, proposal, scores, others };
}

/** The distinct labels over a column, from above; in all but the last row a label holds on to the next, as merged cells do in a text file. */
function labelsAbove(rows: readonly PlainRow[], column: number): readonly string[] {
  const labels = rows.map(({ cells }, depth) => {
    const own = cells[column] ?? '';
    if (own !== '' || depth === rows.length - 1) return own;
    const below = rows.slice(depth + 1).some((row) => (row.cells[column] ?? '') !== '');
    return below ? (cells.slice(0, column).findLast((cell) => cell !== '') ?? '') : '';
  });
  return [...new Set(labels.filter((label) => label !== ''))];
}

/** Whose scores for what stand under these labels; null when they tell no juror, or no criterion where there are several. */
function scoreColumn(labels: readonly string[], column: number, criteria: readonly ScoredCriterion[]): ScoreColumn | null {
  const criterionOf = criterionFinder(criteria);
  const parts = labels.flatMap((label) => partsOfLabel(label, criterionOf));
  const named = parts.map((part) => ({ part, criterion: criterionOf(part) }));
  const found = named.filter(({ criterion }) => criterion !== null);
  const jurors = named.filter(({ criterion }) => criterion === null).map(({ part }) => part);
  const criterion = found[0]?.criterion ?? (criteria.length === 1 ? criteria[0] : undefined);
  const juror = jurors.length > 1 ? jurors.find(saysJuror) : jurors[0];
  if (criterion === undefined || found.length > 1 || juror === undefined || isBesideScores(juror) || plainLabel(juror) === '') return null;
  return { column, juror, criterion: criterion.id, label: labels.join(', ') };
}

/** Whose scores stand under these labels, and for what by their own words; null when they tell no juror, or something else beside one who does not say to be one. */
function columnAsLabelled(labels: readonly string[], column: number): ScoreColumn | null {
  const parts = labels.flatMap(jurorAndRest);
  const [only] = parts;
  const juror = parts.find(saysJuror) ?? (parts.length === 1 ? only : undefined);
  if (juror === undefined || plainLabel(juror) === '' || parts.some(isBesideScores)) return null;
  return { column, juror, criterion: parts.filter((part) => part !== juror).join(', '), label: labels.join(', ') };
}
