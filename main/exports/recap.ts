import { decimalOf } from '#shared/base/decimal.ts';
import { fractionOf, parseFraction, round, writeRounded } from '#shared/base/fraction.ts';
import type { Language } from '#shared/base/language.ts';
import { compareCodeUnits, compareNames } from '#shared/base/order.ts';
import { jurorsOf } from '#shared/domain/competition/assignment.ts';
import type { Proposal } from '#shared/domain/competition/proposal.ts';
import type { Division, StageAdjustment } from '#shared/domain/competition/stage.ts';
import type { Rounding } from '#shared/domain/scoring/rules.ts';
import type { PanelResult, ResultRow } from '#shared/domain/panel/result/result.ts';
import { showSigned } from '#shared/text/ranking/explained-figures.ts';
import { exportsText } from '#shared/text/exports.ts';
import { formatNumber } from '#shared/text/numbers.ts';
import { describeRankReason } from '#shared/text/ranking/rank-reasons.ts';
import { describeTieStep } from '#shared/text/rules/rules-in-words.ts';
import type { BundleContent } from '../bundles/check-content.ts';

/** A verified result with what is needed to write it out for people. */
export interface ExportSource {
  readonly result: PanelResult;
  readonly payloadSha256: string;
  /** Thumbprints of all who signed. */
  readonly signers: readonly string[];
  readonly content: ExportContent;
  readonly language: Language;
}

/** What a table names a proposal by. */
type ListedProposal = Pick<Proposal, 'entry' | 'title' | 'agency' | 'group' | 'cluster'>;

/** What a table needs of a bundle. */
export interface ExportContent extends Pick<BundleContent, 'stage' | 'roster'> {
  readonly proposals: readonly ListedProposal[];
}

/** That part of a bundle alone, so that what the agencies wrote need not stay in memory. */
export function exportContentOf({ stage, roster, proposals }: BundleContent): ExportContent {
  const listed = proposals.map(({ entry, title, agency, group, cluster }) => ({ entry, title, agency, group, cluster }));
  return { stage, roster, proposals: listed };
}

/** A cell of an exported table: a text, a decimal written with a point, or nothing; `live` marks the final score that a formula may compute again. */
export type ExportCell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'decimal'; readonly decimal: string; readonly live?: boolean }
  | { readonly kind: 'empty' };

/** The recapitulation: the ranking with each juror's total beside the final score. */
export interface Recap {
  readonly header: readonly string[];
  readonly rows: readonly RecapRow[];
  /** Columns, from zero, of the first juror's total and of the one after the last. */
  readonly jurorColumns: { readonly from: number; readonly to: number };
}

/** One line of the recapitulation. */
export interface RecapRow {
  readonly cells: readonly ExportCell[];
  readonly group: string | null;
  readonly cluster: string | null;
}

const EMPTY: ExportCell = { kind: 'empty' };
const JUROR_DECIMALS = 10;

/**
 * The recapitulation in the order of the ranking, texts in one language, jurors without names where the stage wants that; jurors' totals are rounded
 * where a rounding is given, else have as many decimals as they need, up to ten.
 */
export function recapOf(source: ExportSource, jurorRounding: Rounding | null = null): Recap {
  const { result, content, language } = source;
  const words = exportsText[language];
  const { stage, proposals } = content;
  const jurors = labelledJurors(source);
  const byEntry = new Map(proposals.map((proposal) => [proposal.entry, proposal]));
  const parts = [...(stage.groups.length > 0 ? [words.group] : []), ...(stage.clusters.length > 0 ? [words.cluster] : [])];
  const before = [words.rank, words.entry, words.title, words.agency, ...parts, words.total];
  return {
    header: [...before, ...jurors.map(({ label }) => label), words.selected, words.status, words.remark, ...decidedHeader(source)],
    rows: result.ranking.map((row) => recapRow(source, row, byEntry.get(row.entry), { jurors, jurorRounding })),
    jurorColumns: { from: before.length, to: before.length + jurors.length },
  };
}

interface LabelledJuror {
  readonly juror: string;
  readonly label: string;
}

/** Jurors by name, or numbered in the order of their keys, which says nothing about who they are. */
function labelledJurors({ content, language }: ExportSource): readonly LabelledJuror[] {
  const { stage, roster } = content;
  const numbered = jurorsOf(stage).map((juror, index) => ({
    juror,
    label: exportsText[language].juror(formatNumber(index + 1, language)),
  }));
  if (stage.jurorNames === 'anonymous') return numbered;
  return numbered
    .map(({ juror, label }) => ({ juror, label: roster.personOf(juror)?.name ?? label }))
    .toSorted((a, b) => compareNames(a.label, b.label) || compareCodeUnits(a.juror, b.juror));
}

interface JurorColumns {
  readonly jurors: readonly LabelledJuror[];
  readonly jurorRounding: Rounding | null;
}

function recapRow(
  source: ExportSource,
  row: ResultRow,
  proposal: ListedProposal | undefined,
  { jurors, jurorRounding }: JurorColumns,
): RecapRow {
  const words = exportsText[source.language];
  const totals = new Map(row.jurors.map(({ juror, total }) => [juror, total]));
  return {
    group: proposal?.group ?? null,
    cluster: proposal?.cluster ?? null,
    cells: [
      row.rank === null ? EMPTY : { kind: 'decimal', decimal: String(row.rank) },
      textCell(row.entry),
      ...proposalCells(source, proposal),
      row.total === null ? EMPTY : { kind: 'decimal', decimal: row.total, live: adjustmentOf(source, row.entry) === null },
      ...jurors.map(({ juror }) => fractionCell(totals.get(juror), jurorRounding)),
      textCell(row.selected ? words.yes : words.no),
      textCell(words.statuses[row.status]),
      textCell(remarkOf(source, row)),
      ...decidedCells(source, row.entry),
    ],
  };
}

/** What the panel decided stands beside what the rules computed, never in its place; no columns where nothing was decided. */
function decidedHeader({ result, language }: ExportSource): readonly string[] {
  const words = exportsText[language];
  return result.decided === undefined
    ? []
    : [words.decidedRank, words.decidedTotal, words.decidedSelected, words.decidedStatus, words.decidedBy];
}

function decidedCells({ result, language }: ExportSource, entry: string): readonly ExportCell[] {
  if (result.decided === undefined) return [];
  const words = exportsText[language];
  const row = result.decided.find((each) => each.entry === entry);
  if (row === undefined) return [EMPTY, EMPTY, EMPTY, EMPTY, EMPTY];
  return [
    row.rank === null ? EMPTY : { kind: 'decimal', decimal: String(row.rank) },
    row.total === null ? EMPTY : { kind: 'decimal', decimal: row.total },
    textCell(row.selected ? words.yes : words.no),
    textCell(words.statuses[row.status]),
    textCell(row.decisions.map((number) => formatNumber(number, language)).join(', ')),
  ];
}

function proposalCells({ content, language }: ExportSource, proposal: ListedProposal | undefined): readonly ExportCell[] {
  const { groups, clusters } = content.stage;
  const { title = '', agency = '', group = null, cluster = null } = proposal ?? {};
  return [
    textCell(title),
    textCell(agency),
    ...(groups.length > 0 ? [textCell(divisionName(groups, group, language))] : []),
    ...(clusters.length > 0 ? [textCell(divisionName(clusters, cluster, language))] : []),
  ];
}

/** The name of a division by its id, the id itself when the stage does not name it, empty for none. */
export function divisionName(divisions: readonly Division[], id: string | null, language: Language): string {
  return divisions.find((division) => division.id === id)?.name[language] ?? id ?? '';
}

/** A text as a cell. */
export function textCell(text: string): ExportCell {
  return text === '' ? EMPTY : { kind: 'text', text };
}

function fractionCell(written: string | undefined, rounding: Rounding | null): ExportCell {
  const value = parseFraction(written ?? '');
  if (value === null) return EMPTY;
  if (rounding !== null) {
    const { decimals, mode } = rounding;
    return { kind: 'decimal', decimal: writeRounded(round(value, decimals, mode), decimals) };
  }
  return { kind: 'decimal', decimal: writeRounded(value, JUROR_DECIMALS).replace(/\.?0+$/, '') };
}

/** The points that the stage gives an entry or takes from it, null where it does neither. */
function adjustmentOf({ content }: ExportSource, entry: string): StageAdjustment | null {
  return content.stage.adjustments?.find((adjustment) => adjustment.entry === entry) ?? null;
}

function remarkOf(source: ExportSource, row: ResultRow): string {
  const { content, language } = source;
  const { rules } = content.stage;
  const adjustment = adjustmentOf(source, row.entry);
  const words = exportsText[language];
  const written = row.brokenBy?.split(' ') ?? [];
  const steps = rules.ties.filter((step) => written.includes(step)).map((step) => describeTieStep(step, rules, language));
  return [
    ...(row.reason === null ? [] : [describeRankReason(row.reason, rules, language)]),
    ...(adjustment === null ? [] : [words.adjusted(showSigned(fractionOf(decimalOf(adjustment.points)), language), adjustment.reason)]),
    ...(row.tiedWith.length > 0 ? [words.tiedWith(row.tiedWith.join(', '))] : []),
    ...(steps.length > 0 ? [words.brokenBy(steps.join(', '))] : []),
  ].join('; ');
}
