import { useMemo } from 'react';
import { compareFractions, toNumber, writeRounded } from '#shared/base/fraction.ts';
import type { Language } from '#shared/base/language.ts';
import { isRankingMethod } from '#shared/domain/scoring/method.ts';
import { officialDecimals } from '#shared/domain/scoring/rounding.ts';
import type { Rules } from '#shared/domain/scoring/rules.ts';
import { formatDecimal, formatNumber } from '#shared/text/numbers.ts';
import { rankingText } from '#shared/text/screens/ranking.ts';
import type { TableColumn } from '../table/data-table-columns.ts';
import { useLanguage, useTexts } from '../theme/language.tsx';
import { RankingNotes } from './ranking-notes.tsx';
import type { RankingLine } from './ranking-view.ts';
import { type PlotRange, StripPlot } from '../plot/strip-plot.tsx';

/** The columns of a ranking under these rules, all plots on one range. */
export function useRankingColumns(rules: Rules, range: PlotRange): readonly TableColumn<RankingLine>[] {
  const words = useTexts(rankingText);
  const language = useLanguage();
  return useMemo(
    () => [
      ...placeColumns(words),
      totalsColumn(words, language, rules, range),
      ...figureColumns(words, language),
      notesColumn(words, rules),
    ],
    [words, language, rules, range],
  );
}

type Words = (typeof rankingText)['id'];

function placeColumns(words: Words): readonly TableColumn<RankingLine>[] {
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
  ];
}

function totalsColumn(words: Words, language: Language, rules: Rules, range: PlotRange): TableColumn<RankingLine> {
  return {
    id: 'totals',
    header: words.totals(formatNumber(range.min, language), formatNumber(range.max, language)),
    rem: 8.5,
    grow: 2,
    cell: (line) => <TotalsCell line={line} rules={rules} range={range} />,
  };
}

function figureColumns(words: Words, language: Language): readonly TableColumn<RankingLine>[] {
  const figure = { align: 'end', descendingFirst: true } as const;
  return [
    {
      ...figure,
      id: 'total',
      header: words.total,
      rem: 5.5,
      sortBy: ({ row }) => (row.total === null ? null : Number(row.total)),
      cell: ({ row }) => <span className="ranking-table__total">{shown(row.total, language)}</span>,
    },
    {
      ...figure,
      id: 'spread',
      header: words.spread,
      rem: 5,
      sortBy: ({ spread }) => (spread === null ? null : Number(spread)),
      cell: ({ spread }) => shown(spread, language),
    },
  ];
}

function notesColumn(words: Words, rules: Rules): TableColumn<RankingLine> {
  return { id: 'notes', header: words.notes, rem: 8, grow: 1.5, cell: (line) => <RankingNotes line={line} rules={rules} /> };
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

/** Whether the figure that counts lies on the scale of what jurors gave; sums, places and duels are counted on scales of their own. */
export function isOnJurorScale({ aggregate: { method } }: Rules): boolean {
  return !isRankingMethod(method) && method !== 'sum' && method !== 'trimmed-sum';
}

function shown(decimal: string | null, language: Language): string {
  return decimal === null ? '–' : formatDecimal(decimal, language);
}
