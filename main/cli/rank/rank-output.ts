import { type Fraction, writeFraction, writeRounded } from '#shared/base/fraction.ts';
import { completenessOf } from '#shared/domain/scoring/marks/completeness.ts';
import { partedFrom, type RankedProposal, type TieBreak, tiedWith, totalsByJuror } from '#shared/domain/scoring/outcome.ts';
import { officialDecimals } from '#shared/domain/scoring/rounding.ts';
import type { Rules } from '#shared/domain/scoring/rules.ts';
import { formatDecimal, formatNumber } from '#shared/text/numbers.ts';
import { describeRankingError } from '#shared/text/ranking/ranking-errors.ts';
import { writeCsv } from '../../spreadsheets/write-csv.ts';
import { alignedTable } from '../aligned-table.ts';
import { explanationsOf } from './rank-explanation.ts';
import type { ShownRanking } from './shown-ranking.ts';

/** Digits of values that the rules do not round. */
const UNROUNDED_DECIMALS = 10;

/** The ranking as one JSON document: decimals as strings, every figure also as an exact fraction. */
export function rankingAsJson(shown: ShownRanking): string {
  const { rules, table, ranking, titles, drawSeed } = shown;
  const document = {
    rules,
    ranking: ranking.proposals.map((line) => ({ ...titles.get(line.proposal), ...jsonLine(rules, line) })),
    draw: drawSeed === null ? null : { seed: drawSeed, order: 'sha256(seed + "/" + proposal), ascending' },
    diverging: ranking.diverging.map(({ proposal, lowest, highest, reasons }) => ({
      proposal,
      lowest: figure(lowest),
      highest: figure(highest),
      reasons,
    })),
    completeness: completenessOf(table),
    ...(shown.explained.length === 0 ? {} : { explanations: explanationsOf(shown) }),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** So many who share a rank are listed on every line of theirs; of more, the whole list would be as long as their number squared. */
const LISTED_EACH = 500;

/** Who else shares the rank; where they are very many, only the first of them lists all others, and each other that first one. */
function writtenTies(line: RankedProposal): readonly string[] {
  const [first] = line.sharing;
  return line.sharing.length <= LISTED_EACH || first === undefined || first === line.proposal ? tiedWith(line) : [first];
}

/** Whom a step of the tie chain parted it from, in the same way. */
function writtenParting({ proposal }: RankedProposal, broken: TieBreak): readonly string[] {
  const { among, alike } = broken;
  if (among.length <= LISTED_EACH || among[0] === proposal) return partedFrom(broken);
  // Both are in one order, so the first place where they differ has the first of the others.
  const first = among.find((name, place) => name !== alike[place]);
  return first === undefined ? [] : [first];
}

function jsonLine(rules: Rules, line: RankedProposal) {
  return {
    rank: line.rank,
    proposal: line.proposal,
    partition: line.partition,
    total: line.total === null ? null : writeRounded(line.total, officialDecimals(rules)),
    totalExact: line.total === null ? null : writeFraction(line.total),
    perCriterion: Object.fromEntries(
      line.criteria.map(({ criterion, value, weighted }) => [criterion, { value: figure(value), weighted: figure(weighted) }]),
    ),
    jurors: line.jurors,
    jurorTotals: totalsByJuror(line).map(({ juror, total }) => ({ juror, total: figure(total) })),
    carried: line.carried.map(({ stage, total }) => ({ stage, total: figure(total) })),
    adjustments: line.adjustments.map(({ points, reason }) => ({ points: figure(points), reason })),
    tiedWith: writtenTies(line),
    brokenBy: line.brokenBy.map((broken) => ({ step: broken.step, from: writtenParting(line, broken) })),
    selected: line.selected,
    tiedAcrossCut: line.tiedAcrossCut,
    status: line.status,
    reason:
      line.reason === null
        ? null
        : { kind: line.reason.kind, id: describeRankingError(line.reason, 'id'), en: describeRankingError(line.reason, 'en') },
  };
}

function figure(value: Fraction | null): { readonly decimal: string; readonly exact: string } | null {
  return value === null ? null : { decimal: writeRounded(value, UNROUNDED_DECIMALS), exact: writeFraction(value) };
}

/** The ranking as CSV, one proposal a row, best first; texts are kept from being read as formulas. */
export function rankingAsCsv({ rules, ranking, titles }: ShownRanking): string {
  const criteria = ranking.proposals[0]?.criteria.map(({ criterion }) => criterion) ?? [];
  const header = [
    'rank',
    'proposal',
    'title',
    'agency',
    'partition',
    'total',
    'totalExact',
    'jurors',
    'status',
    'reason',
    'tiedWith',
    'brokenBy',
    'selected',
    ...criteria,
  ];
  const rows = ranking.proposals.map((line) => [
    line.rank,
    line.proposal,
    titles.get(line.proposal)?.title ?? '',
    titles.get(line.proposal)?.agency ?? '',
    line.partition ?? '',
    line.total === null ? null : { decimal: writeRounded(line.total, officialDecimals(rules)) },
    line.total === null ? '' : writeFraction(line.total),
    line.jurors,
    line.status,
    line.reason === null ? '' : describeRankingError(line.reason, 'id'),
    writtenTies(line).join('; '),
    line.brokenBy.map(({ step }) => step).join('; '),
    selectionWord(line),
    ...criteria.map((_, index) => {
      const value = line.criteria[index]?.value ?? null;
      return value === null ? null : { decimal: writeRounded(value, UNROUNDED_DECIMALS) };
    }),
  ]);
  return writeCsv([header, ...rows]);
}

function selectionWord({ selected, tiedAcrossCut }: RankedProposal): string {
  if (tiedAcrossCut) return 'tied across cut';
  return selected ? 'yes' : 'no';
}

/** The ranking as a table for people to read, in Indonesian. */
export function rankingAsTable({ rules, ranking, titles }: ShownRanking): string {
  const parted = rules.partition !== 'none';
  const header = [...(parted ? ['Bagian'] : []), 'Peringkat', 'Proposal', 'Judul', 'Nilai akhir', 'Juri', 'Keterangan'];
  const rows = ranking.proposals.map((line) => [
    ...(parted ? [line.partition ?? '-'] : []),
    line.rank === null ? '-' : String(line.rank),
    line.proposal,
    titles.get(line.proposal)?.title ?? '',
    line.total === null ? '-' : formatDecimal(writeRounded(line.total, officialDecimals(rules)), 'id'),
    String(line.jurors),
    remark(line),
  ]);
  return alignedTable(header, rows);
}

function remark(line: RankedProposal): string {
  if (line.reason !== null) return describeRankingError(line.reason, 'id');
  return [
    ...(line.selected ? ['terpilih'] : []),
    ...(line.tiedAcrossCut ? ['nilai sama di garis batas'] : []),
    ...(line.sharing.length > 1 ? [`nilai sama dengan ${namedFirst(tiedWith(line))}`] : []),
    ...(line.brokenBy.length > 0 ? [`nilai sama dipisahkan oleh ${line.brokenBy.map(({ step }) => step).join(', ')}`] : []),
  ].join('; ');
}

/** So many are named in the table, which would otherwise be as wide as the longest list. */
const NAMED = 10;

function namedFirst(names: readonly string[]): string {
  const rest = names.length - NAMED;
  return [...names.slice(0, NAMED), ...(rest > 0 ? [`${formatNumber(rest, 'id')} lainnya`] : [])].join(', ');
}
