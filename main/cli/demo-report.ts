import { relative } from 'node:path';
import { parseFraction, writeRounded, ZERO } from '#shared/base/fraction.ts';
import { byCodeUnits } from '#shared/base/order.ts';
import type { ResultRow } from '#shared/domain/panel/result.ts';
import { formatDecimal } from '#shared/text/numbers.ts';
import { explainOutcome, nameOutcome } from '#shared/text/outcomes.ts';
import { describeRankReason } from '#shared/text/rank-reasons.ts';
import { describeTieStep } from '#shared/text/rules-in-words.ts';
import type { TieStep } from '#shared/domain/scoring/rules.ts';
import type { PanelMerge } from '../results/merge-received.ts';
import { nameOf, type PanelBundle } from '../results/panel-bundle.ts';
import { alignedTable } from './aligned-table.ts';

/** A received file by its path and the digest of its bytes. */
export interface ReceivedPath {
  readonly path: string;
  readonly received: string;
}

/** The largest panel whose every juror has a column. */
const COLUMNS_FOR_JURORS = 7;
const JUROR_DECIMALS = 2;

/** One line for each received file: what became of it, and why. */
export function outcomeTable(folder: string, files: readonly ReceivedPath[], { merge }: PanelMerge): string {
  const verdicts = new Map(merge.files.map((verdict) => [verdict.received, verdict.outcome]));
  const rows = files.flatMap(({ path, received }) => {
    const outcome = verdicts.get(received);
    return outcome === undefined ? [] : [[relative(folder, path), nameOutcome(outcome.kind, 'id'), explainOutcome(outcome, 'id') ?? '']];
  });
  return alignedTable(['Berkas', 'Keputusan', 'Alasan'], rows);
}

/** The first rows of the ranking, of each partition where there are several, with every juror's total where the panel is small. */
export function rankingTable(
  bundle: PanelBundle,
  ranking: readonly ResultRow[],
  titles: ReadonlyMap<string, string>,
  rowsEach: number,
): string {
  const everyone = [...bundle.plan.assigned.keys()].sort(byCodeUnits((juror) => nameOf(bundle, juror)));
  const jurors = everyone.length > COLUMNS_FOR_JURORS ? [] : everyone;
  const header = ['Bagian', 'Peringkat', 'Proposal', 'Judul', 'Nilai akhir', ...jurors.map((juror) => nameOf(bundle, juror)), 'Keterangan'];
  const partitions = [...new Set(ranking.map(({ partition }) => partition))];
  const shown = partitions.flatMap((partition) => ranking.filter((row) => row.partition === partition).slice(0, rowsEach));
  return alignedTable(
    header,
    shown.map((row) => [
      row.partition ?? '',
      row.rank === null ? '-' : String(row.rank),
      row.entry,
      titles.get(row.entry) ?? '',
      row.total === null ? '-' : formatDecimal(row.total, 'id'),
      ...jurors.map((juror) => totalOf(row, juror)),
      remark(bundle, row),
    ]),
  );
}

function totalOf(row: ResultRow, juror: string): string {
  const own = row.jurors.find((each) => each.juror === juror);
  return own === undefined ? '-' : formatDecimal(writeRounded(parseFraction(own.total) ?? ZERO, JUROR_DECIMALS), 'id');
}

function remark({ plan }: PanelBundle, row: ResultRow): string {
  const steps: readonly TieStep[] = plan.rules.ties.filter((step) => row.brokenBy?.split(' ').includes(step) === true);
  return [
    ...(row.selected ? ['terpilih'] : []),
    ...(row.reason === null ? [] : [describeRankReason(row.reason, plan.rules, 'id')]),
    ...(row.tiedWith.length === 0 ? [] : [`nilai sama dengan ${row.tiedWith.join(', ')}`]),
    ...(steps.length === 0
      ? []
      : [`nilai sama dipisahkan oleh ${steps.map((step) => describeTieStep(step, plan.rules, 'id')).join(', ')}`]),
  ].join('; ');
}
