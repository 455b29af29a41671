import { valueOf } from '#shared/base/at.ts';
import { err, ok, type Result } from '#shared/base/result.ts';
import { gridFor, type Grid } from '#shared/domain/scoring/marks/grid.ts';
import { type Rules, scoredCriteria } from '#shared/domain/scoring/rules.ts';
import { gridsOf, type NumberedSheets } from '#shared/domain/scoring/marks/score-table.ts';
import type { SpreadsheetFault } from '#shared/formats/spreadsheet-faults.ts';
import type { RecapInWords } from '#shared/text/recap.ts';
import { type PanelSheets, panelSheets } from './plain/panel-sheets.ts';
import { readPlainScores } from './plain/plain-scores.ts';
import type { RecapCell } from './recap/read-recap.ts';
import { readScoreCells, type ScoreCell } from './score-cells.ts';
import { ANYWHERE, scoreColumns, stepsOfCell, type WhereScores } from './score-columns.ts';

/** Every score of a spreadsheet, as sheets; a proposal or juror all of whose cells are empty is there too, with no marks. */
export interface ReadScores {
  readonly sheets: NumberedSheets;
  /** How a recap was understood, by sheet; nothing of a table with a score in each row. */
  readonly understood: readonly RecapInWords[];
}

/** At most so many faults are reported: enough to see what is wrong with the whole file. */
const ENOUGH = 50;

/**
 * Reads scores in any common dialect of CSV or in a workbook (XLSX, XLS or ODS): one for each row (`proposal`, `juror`, `criterion` unless the rules have only one, `score`), else a recap with a row
 * for each proposal; an empty score is missing. Of several sheets with such a table those chosen by name are read. Scores off their scale or step, unknown criteria and anything given
 * twice are refused with their row, column and content.
 */
export async function readScores(
  bytes: Uint8Array,
  rules: Rules,
  where: WhereScores = ANYWHERE,
): Promise<Result<ReadScores, readonly SpreadsheetFault[]>> {
  const plain = where.sheets.length === 0 && where.proposalColumn === null ? readPlainScores(bytes, rules) : null;
  if (plain !== null) return ok({ sheets: plain, understood: [] });
  const criteria = scoredCriteria(rules.criteria);
  const read = await readScoreCells(bytes, { names: scoreColumns(rules), criteria, only: criteria[0]?.id ?? '' }, where);
  return read.ok ? collect(read.value.cells, rules, read.value.understood) : read;
}

/** A criterion of the rules, and what each content met so far comes to: scores repeat, so each is read once. */
interface CriterionReader {
  readonly index: number;
  readonly grid: Grid;
  readonly read: Map<string, number>;
}

function collect(
  cells: Iterable<ScoreCell>,
  rules: Rules,
  understood: readonly RecapInWords[],
): Result<ReadScores, readonly SpreadsheetFault[]> {
  const collection = collectionFor(rules);
  const faults: SpreadsheetFault[] = [];
  for (const cell of cells) {
    const fault = 'fault' in cell ? cell.fault : take(cell, collection);
    if (fault !== null) faults.push(fault);
    if (faults.length === ENOUGH) break;
  }
  if (faults.length > 0) return err(faults);
  const { proposals, jurors, sheets } = collection;
  return ok({ sheets: { proposals: [...proposals.keys()], jurors: [...jurors.keys()], ...sheets.all() }, understood });
}

/** What was taken so far: names with their numbers, and the row that gave each mark, by its place among all. */
interface Collection {
  readonly readers: ReadonlyMap<string, CriterionReader>;
  readonly proposals: Map<string, number>;
  readonly jurors: Map<string, number>;
  readonly sheets: PanelSheets;
  readonly rows: Map<number, number>;
}

function collectionFor(rules: Rules): Collection {
  const readers = new Map(
    scoredCriteria(rules.criteria).map((criterion, index): [string, CriterionReader] => [
      criterion.id,
      { index, grid: gridFor(rules, criterion), read: new Map() },
    ]),
  );
  return { readers, proposals: new Map(), jurors: new Map(), sheets: panelSheets(gridsOf(rules)), rows: new Map() };
}

function take(
  { row, proposal, juror, criterion, content, label, placed }: RecapCell,
  { readers, proposals, jurors, sheets, rows }: Collection,
): SpreadsheetFault | null {
  const reader = readers.get(criterion);
  if (reader === undefined) return placed({ kind: 'criterion-of-rules-unknown', row, column: 'criterion', content: criterion });
  const steps = reader.read.get(content) ?? readMark(reader, content);
  if (typeof steps === 'string') return placed({ kind: 'bad-mark', fault: steps, row, column: label, content });
  const sheet = sheets.sheetOf(numberOf(proposals, proposal), numberOf(jurors, juror));
  const place = sheet * readers.size + reader.index;
  if (!sheets.enter(sheet, reader.index, steps)) {
    return placed({ kind: 'given-twice', row, first: valueOf(rows, place), content: `${proposal}, ${juror}, ${criterion}` });
  }
  rows.set(place, row);
  return null;
}

function readMark(reader: CriterionReader, content: string) {
  const steps = stepsOfCell(reader.grid, content);
  if (typeof steps === 'number') reader.read.set(content, steps);
  return steps;
}

/** The number of a name, the next one for a name not met before. */
function numberOf(names: Map<string, number>, name: string): number {
  const known = names.get(name);
  if (known !== undefined) return known;
  names.set(name, names.size);
  return names.size - 1;
}
