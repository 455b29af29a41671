import { type ReactNode, useMemo } from 'react';
import { compareFractions, toNumber, writeRounded } from '#shared/base/fraction.ts';
import type { Language } from '#shared/base/language.ts';
import { isRankingMethod } from '#shared/domain/scoring/method.ts';
import { officialDecimals } from '#shared/domain/scoring/rounding.ts';
import type { Rules } from '#shared/domain/scoring/rules.ts';
import { formatDecimal, formatNumber } from '#shared/text/numbers.ts';
import { rankingText } from '#shared/text/screens/ranking.ts';
import { DataTable } from './data-table.tsx';
import type { TableColumn } from './data-table-columns.ts';
import { useLanguage, useTexts } from './language.tsx';
import { cutOf } from './ranking-cut.ts';
import { RankingNotes } from './ranking-notes.tsx';
import type { RankingLine } from './ranking-view.ts';
import { type PlotRange, StripPlot } from './strip-plot.tsx';
import './ranking-table.css';

interface RankingTableProps {
  readonly rules: Rules;
  readonly lines: readonly RankingLine[];
  readonly selected: string | null;
  readonly onSelect: (entry: string) => void;
  readonly empty: ReactNode;
}

/** A ranking as a table: places, each juror's total on one common scale, the official figure, spread and what the panel should know. */
export function RankingTable({ rules, lines, selected, onSelect, empty }: RankingTableProps) {
  const words = useTexts(rankingText);
  const language = useLanguage();
  const range = useMemo(() => plotRange(lines, rules), [lines, rules]);
  const columns = useColumns(rules, range);
  const cut = useMemo(
    () =>
      cutOf(
        rules.selection,
        lines.map(({ row }) => row),
      ),
    [rules, lines],
  );
  return (
    <DataTable
      label={words.table(formatNumber(lines.length, language))}
      columns={columns}
      rows={lines}
      rowKey={entryOf}
      selectedKey={selected}
      onSelect={onSelect}
      divider={cut.below === null ? null : { belowKey: cut.below, label: words.cut }}
      empty={empty}
    />
  );
}

function useColumns(rules: Rules, range: PlotRange): readonly TableColumn<RankingLine>[] {
  const words = useTexts(rankingText);
  const language = useLanguage();
  return useMemo(() => {
    const whole = (value: number) => formatNumber(value, language);
    return [
      {
        id: 'rank',
        header: words.rank,
        rem: 2.5,
        align: 'end',
        sortBy: ({ row }) => row.rank,
        cell: ({ row }) => <RankCell rank={row.rank} />,
      },
      {
        id: 'proposal',
        header: words.proposal,
        rem: 13,
        grow: 3,
        sortBy: ({ proposal }) => proposal.title,
        cell: ({ proposal }) => <ProposalCell {...proposal} />,
      },
      {
        id: 'totals',
        header: words.totals(whole(range.min), whole(range.max)),
        rem: 8.5,
        grow: 2,
        cell: (line) => <TotalsCell line={line} rules={rules} range={range} />,
      },
      {
        id: 'total',
        header: words.total,
        rem: 5.5,
        align: 'end',
        descendingFirst: true,
        sortBy: ({ row }) => (row.total === null ? null : Number(row.total)),
        cell: ({ row }) => <span className="ranking-table__total">{shown(row.total, language)}</span>,
      },
      {
        id: 'spread',
        header: words.spread,
        rem: 5,
        align: 'end',
        descendingFirst: true,
        sortBy: ({ spread }) => (spread === null ? null : Number(spread)),
        cell: ({ spread }) => shown(spread, language),
      },
      { id: 'notes', header: words.notes, rem: 8, grow: 1.5, cell: (line) => <RankingNotes line={line} rules={rules} /> },
    ];
  }, [words, language, rules, range]);
}

function RankCell({ rank }: { readonly rank: number | null }) {
  const language = useLanguage();
  return <span className="ranking-table__rank">{rank === null ? '–' : formatNumber(rank, language)}</span>;
}

function ProposalCell({ title, entry, agency }: { readonly title: string; readonly entry: string; readonly agency: string }) {
  return (
    <>
      <span className="ranking-table__title">{title}</span>
      <span className="ranking-table__origin">
        {entry} · {agency}
      </span>
    </>
  );
}

interface TotalsCellProps {
  readonly line: RankingLine;
  readonly rules: Rules;
  readonly range: PlotRange;
}

function TotalsCell({ line: { row, totals }, rules, range }: TotalsCellProps) {
  const words = useTexts(rankingText);
  const language = useLanguage();
  const ordered = totals.toSorted(compareFractions);
  const values = ordered.map((total) => formatDecimal(writeRounded(total, Math.min(officialDecimals(rules), 2)), language)).join('; ');
  const mark = row.total === null || !isOnJurorScale(rules) ? null : Number(row.total);
  const label = mark === null ? words.plotUnmarked(values) : words.plot(values, shown(row.total, language));
  if (ordered.length === 0) return <span className="soft small">{words.plotEmpty}</span>;
  return <StripPlot range={range} values={ordered.map(toNumber)} mark={mark} threshold={rules.threshold?.total ?? null} label={label} />;
}

/** Sums, places and duels are counted on scales of their own. */
function isOnJurorScale({ aggregate: { method } }: Rules): boolean {
  return !isRankingMethod(method) && method !== 'sum' && method !== 'trimmed-sum';
}

const ROUND_TO = 10;

/** From ten to ten around all totals and the threshold. */
function plotRange(lines: readonly RankingLine[], rules: Rules): PlotRange {
  const values = lines.flatMap(({ totals }) => totals.map(toNumber));
  const threshold = rules.threshold?.total ?? null;
  const all = threshold === null ? values : [...values, threshold];
  if (all.length === 0) return { min: rules.scale.min, max: rules.scale.max };
  const lowest = all.reduce((a, b) => Math.min(a, b));
  const highest = all.reduce((a, b) => Math.max(a, b));
  return {
    min: Math.floor(lowest / ROUND_TO) * ROUND_TO,
    max: Math.max(Math.ceil(highest / ROUND_TO), Math.floor(lowest / ROUND_TO) + 1) * ROUND_TO,
  };
}

function shown(decimal: string | null, language: Language): string {
  return decimal === null ? '–' : formatDecimal(decimal, language);
}

function entryOf({ row }: RankingLine): string {
  return row.entry;
}
