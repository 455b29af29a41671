import { Badge } from '#renderer/ui/display/badge.tsx';
import { IntervalBar } from '#renderer/ui/plot/interval-bar.tsx';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import type { PlaceStability } from '#shared/domain/analysis/stability.ts';
import { formatNumber, formatPercent } from '#shared/text/numbers.ts';
import { stabilityText } from '#shared/text/screens/stability.ts';
import { isOpen } from './near-the-cut.ts';
import { rankRange } from './rank-range.ts';
import type { StabilityParts } from './stability-of.tsx';

/** Some proposals with the interval of their ranks and their chance to be within the cut, a line below the last within it. */
export function PlaceRows({ ranking, proposals, places }: StabilityParts & { readonly places: readonly PlaceStability[] }) {
  const words = useTexts(stabilityText);
  const language = useLanguage();
  const { cut } = ranking;
  const range = rankRange(places);
  return (
    <table className="analysis__table stability__rows">
      <thead>
        <tr>
          <th scope="col" className="analysis__figure">
            {words.rank}
          </th>
          <th scope="col">{words.proposal}</th>
          <th scope="col" className="stability__interval" colSpan={2}>
            {words.interval}
          </th>
          {cut !== null && (
            <th scope="col" className="analysis__figure">
              {words.within(formatNumber(cut, language))}
            </th>
          )}
          <th scope="col" className="analysis__figure">
            {words.aboveNext}
          </th>
        </tr>
      </thead>
      <tbody>
        {places.map((place) => (
          <tr key={place.proposal} data-last={place.rank === cut}>
            <td className="analysis__figure">
              <strong>{formatNumber(place.rank, language)}</strong>
            </td>
            <th scope="row">
              {proposals.get(place.proposal)?.title ?? place.proposal}
              <span className="analysis__origin">{place.proposal}</span>
            </th>
            <td className="stability__interval">
              {place.ranks !== null && (
                <IntervalBar
                  range={range}
                  value={place.rank}
                  lower={place.ranks.lowest}
                  upper={place.ranks.highest}
                  mark={cut === null ? null : cut + 0.5}
                />
              )}
            </td>
            <td className="analysis__figure">{ranksInWords(place, words.ranksOf, language)}</td>
            {cut !== null && (
              <td className="analysis__figure">
                <Chance share={place.withinCut} />
              </td>
            )}
            <td className="analysis__figure soft">{place.aboveNext === null ? '–' : formatPercent(place.aboveNext, language)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A chance as a percentage, marked where it depends on who judges. */
export function Chance({ share }: { readonly share: number | null }) {
  const language = useLanguage();
  if (share === null) return '–';
  const shown = formatPercent(share, language);
  return isOpen(share) ? <Badge tone="warn">{shown}</Badge> : <strong>{shown}</strong>;
}

/** The interval of a proposal's ranks, "3–7" or one rank alone. */
export function ranksInWords({ ranks }: PlaceStability, ranksOf: (low: string, high: string) => string, language: 'id' | 'en'): string {
  if (ranks === null) return '–';
  const { lowest, highest } = ranks;
  return lowest === highest ? formatNumber(lowest, language) : ranksOf(formatNumber(lowest, language), formatNumber(highest, language));
}
