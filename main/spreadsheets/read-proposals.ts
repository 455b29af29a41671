import { parseDecimal } from '#shared/base/decimal.ts';
import { type Fraction, fractionOf } from '#shared/base/fraction.ts';
import { err, ok, type Result } from '#shared/base/result.ts';
import type { Adjustment } from '#shared/domain/scoring/outcome.ts';
import type { Divisions } from '#shared/domain/scoring/partition.ts';
import type { SpreadsheetFault } from '#shared/formats/spreadsheet-faults.ts';
import { unevenRow, withPoint } from './columns.ts';
import { type OpenTable, openTable } from './open-table.ts';

/** What is known of proposals beside their scores. */
export interface ReadProposals {
  readonly titles: ReadonlyMap<string, { readonly title: string; readonly agency: string }>;
  readonly divisions: ReadonlyMap<string, Divisions>;
  readonly adjustments: readonly Adjustment[];
}

const OPTIONAL = ['title', 'agency', 'group', 'cluster', 'adjustment', 'reason'] as const;
type ProposalColumn = 'proposal' | (typeof OPTIONAL)[number];

/** Reads `proposal` and any of title, agency, group, cluster, adjustment (signed points) and reason, in any common dialect of CSV or in an XLSX workbook; unknown columns are refused. */
export async function readProposals(bytes: Uint8Array): Promise<Result<ReadProposals, readonly SpreadsheetFault[]>> {
  const table = await openTable<ProposalColumn>(bytes, { required: ['proposal'], optional: OPTIONAL, others: 'refused' });
  return table.ok ? collect(table.value) : table;
}

function collect({ rows, width, column, placed }: OpenTable<ProposalColumn>): Result<ReadProposals, readonly SpreadsheetFault[]> {
  const titles = new Map<string, { readonly title: string; readonly agency: string }>();
  const divisions = new Map<string, Divisions>();
  const adjustments: Adjustment[] = [];
  const firstRow = new Map<string, number>();
  const faults: SpreadsheetFault[] = [];
  for (const record of rows) {
    const cell = (name: ProposalColumn): string => record.cells[column(name)] ?? '';
    const proposal = cell('proposal');
    const points = readPoints(cell('adjustment'));
    const fault = unevenRow(record, width) ?? repeated(record.row, proposal, firstRow);
    if (fault !== null) faults.push(fault);
    if (points === null) faults.push({ kind: 'bad-number', row: record.row, column: 'adjustment', content: cell('adjustment') });
    else if (points.n !== 0n) adjustments.push({ proposal, points, reason: cell('reason') });
    firstRow.set(proposal, record.row);
    titles.set(proposal, { title: cell('title'), agency: cell('agency') });
    divisions.set(proposal, { group: cell('group') || null, cluster: cell('cluster') || null });
  }
  return faults.length > 0 ? err(faults.map(placed)) : ok({ titles, divisions, adjustments });
}

function repeated(row: number, proposal: string, firstRow: ReadonlyMap<string, number>): SpreadsheetFault | null {
  if (proposal === '') return { kind: 'empty-cell', row, column: 'proposal' };
  const first = firstRow.get(proposal);
  return first === undefined ? null : { kind: 'given-twice', row, first, content: proposal };
}

/** Signed points, none when the cell is empty; null when it holds something else. */
function readPoints(content: string): Fraction | null {
  // Offices also write the true minus sign.
  const decimal = parseDecimal(withPoint(content === '' ? '0' : content.replace('\u2212', '-')));
  return decimal === null ? null : fractionOf(decimal);
}
