import { relative } from 'node:path';
import { jurorsOf } from '#shared/domain/competition/assignment.ts';
import { formatDecimal } from '#shared/text/numbers.ts';
import { explainOutcome, nameOutcome } from '#shared/text/errors/outcomes.ts';
import { type ExportCell, type ExportSource, type RecapRow, recapOf } from '../../exports/recap.ts';
import type { PanelMerge } from '../../results/inbox/merge-received.ts';
import { alignedTable } from '../aligned-table.ts';
import type { ReceivedPath } from './panel-files.ts';

/** The largest panel whose every juror has a column. */
const COLUMNS_FOR_JURORS = 7;

/** One line for each received file: what became of it, and why; the very bytes of a file before it are a duplicate. */
export function outcomeTable(folder: string, files: readonly ReceivedPath[], { merge, packs }: PanelMerge): string {
  const verdicts = new Map([...merge.files, ...packs].map((verdict) => [verdict.received, verdict.outcome]));
  const rows = files.flatMap(({ path, received }, index) => {
    const again = files.findIndex((file) => file.received === received) < index;
    const outcome = again ? ({ kind: 'duplicate' } as const) : verdicts.get(received);
    return outcome === undefined ? [] : [[relative(folder, path), nameOutcome(outcome.kind, 'id'), explainOutcome(outcome, 'id') ?? '']];
  });
  return alignedTable(['Berkas', 'Keputusan', 'Alasan'], rows);
}

/** The first rows of the ranking, of each group where each is ranked by itself, with every juror's total where the panel is small. */
export function rankingTable(source: ExportSource, rowsEach: number): string {
  const isLarge = jurorsOf(source.content.stage).length > COLUMNS_FOR_JURORS;
  const recap = recapOf(isLarge ? withoutJurorTotals(source) : source, source.content.stage.rules.rounding.total);
  const { from, to } = recap.jurorColumns;
  const jurors = isLarge ? [] : Array.from({ length: to - from }, (_, index) => from + index);
  const columns = [0, 1, 2, from - 1, ...jurors, recap.header.length - 1];
  const textsOf = ({ cells }: RecapRow) => columns.map((column) => textOf(cells[column]));
  const isNumeric = (column: number): boolean => column === 0 || (column >= from - 1 && column < to);
  const numeric = new Set([...columns.keys()].filter((place) => isNumeric(columns[place] ?? -1)));
  const header = columns.map((column) => recap.header[column] ?? '');
  return partitionsOf(source, recap.rows)
    .map((rows) => alignedTable(header, rows.slice(0, rowsEach).map(textsOf), numeric))
    .join('\n');
}

/** Nearly all of a large result is what each juror gave, and writing it out takes as long. */
function withoutJurorTotals(source: ExportSource): ExportSource {
  const ranking = source.result.ranking.map((row) => ({ ...row, jurors: [] }));
  return { ...source, result: { ...source.result, ranking } };
}

function partitionsOf({ content }: ExportSource, rows: readonly RecapRow[]): readonly (readonly RecapRow[])[] {
  const by = content.stage.rules.partition;
  if (by === 'none') return [rows];
  return [...new Set(rows.map((row) => row[by]))].map((division) => rows.filter((row) => row[by] === division));
}

function textOf(cell: ExportCell | undefined): string {
  if (cell === undefined || cell.kind === 'empty') return '-';
  return cell.kind === 'text' ? cell.text : formatDecimal(cell.decimal, 'id');
}
