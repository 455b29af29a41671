import { useMemo } from 'react';
import { DataTable } from '#renderer/ui/table/data-table.tsx';
import type { TableColumn } from '#renderer/ui/table/data-table-columns.ts';
import type { PlotRange } from '#renderer/ui/plot/strip-plot.tsx';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import type { Language } from '#shared/base/language.ts';
import type { PlaceStability } from '#shared/domain/analysis/stability/stability.ts';
import { formatNumber, formatPercent } from '#shared/text/numbers.ts';
import { stabilityText } from '#shared/text/screens/stability.ts';
import { Chance, RankInterval, ranksInWords } from './place-cells.tsx';
import { rankRange } from './rank-range.ts';
import type { StabilityParts } from './parts.ts';

/** Every proposal of the ranking: how firm its place is. */
export function PlaceTable({ ranking, proposals, search }: StabilityParts & { readonly search: string }) {
  const words = useTexts(stabilityText);
  const columns = usePlaceColumns(ranking, proposals);
  const shown = useMemo(() => {
    const sought = search
      .toLowerCase()
      .split(/\s+/)
      .filter((word) => word !== '');
    return ranking.places.filter(({ proposal }) => {
      const known = proposals.get(proposal);
      const text = `${proposal} ${known?.title} ${known?.agency}`.toLowerCase();
      return sought.every((word) => text.includes(word));
    });
  }, [ranking, proposals, search]);
  const last = ranking.places.find(({ rank }) => rank === ranking.cut)?.proposal ?? null;
  return (
    <DataTable
      label={words.table}
      columns={columns}
      rows={shown}
      rowKey={({ proposal }) => proposal}
      divider={last === null ? null : { belowKey: last, label: words.cutLine }}
      empty={<p className="stability__empty soft">{words.noMatch}</p>}
    />
  );
}

function usePlaceColumns(
  { cut, places }: StabilityParts['ranking'],
  proposals: StabilityParts['proposals'],
): readonly TableColumn<PlaceStability>[] {
  const words = useTexts(stabilityText);
  const language = useLanguage();
  return useMemo(
    () => [
      ...proposalColumns(words, proposals, language),
      ...intervalColumns(words, { range: rankRange(places), cut }, language),
      ...chanceColumns(words, cut, language),
    ],
    [words, language, cut, places, proposals],
  );
}

type Words = (typeof stabilityText)['id'];

function proposalColumns(words: Words, proposals: StabilityParts['proposals'], language: Language): readonly TableColumn<PlaceStability>[] {
  return [
    {
      id: 'rank',
      header: words.rank,
      rem: 3,
      align: 'end',
      sortBy: ({ rank }) => rank,
      cell: ({ rank }) => <strong>{formatNumber(rank, language)}</strong>,
    },
    {
      id: 'proposal',
      header: words.proposal,
      rem: 13,
      grow: 3,
      cell: ({ proposal }) => (
        <>
          {proposals.get(proposal)?.title ?? proposal}
          <span className="analysis__origin">
            {proposal} · {proposals.get(proposal)?.agency}
          </span>
        </>
      ),
    },
  ];
}

function intervalColumns(
  words: Words,
  { range, cut }: { readonly range: PlotRange; readonly cut: number | null },
  language: Language,
): readonly TableColumn<PlaceStability>[] {
  return [
    {
      id: 'interval',
      header: words.interval,
      rem: 10,
      grow: 2,
      sortBy: ({ ranks }) => (ranks === null ? null : ranks.highest - ranks.lowest),
      descendingFirst: true,
      cell: (place) => <RankInterval place={place} range={range} cut={cut} />,
    },
    { id: 'ranks', header: words.ranks, rem: 5, align: 'end', cell: (place) => ranksInWords(place, words.ranksOf, language) },
  ];
}

function chanceColumns(words: Words, cut: number | null, language: Language): readonly TableColumn<PlaceStability>[] {
  const figure = { rem: 6, align: 'end', descendingFirst: true } as const;
  const within: TableColumn<PlaceStability> = {
    ...figure,
    id: 'within',
    header: words.within(formatNumber(cut ?? 0, language)),
    sortBy: ({ withinCut }) => withinCut,
    cell: ({ withinCut }) => <Chance share={withinCut} />,
  };
  const above: TableColumn<PlaceStability> = {
    ...figure,
    id: 'above',
    header: words.aboveNext,
    sortBy: ({ aboveNext }) => aboveNext,
    cell: ({ aboveNext }) => (aboveNext === null ? '–' : formatPercent(aboveNext, language)),
  };
  return cut === null ? [above] : [within, above];
}
