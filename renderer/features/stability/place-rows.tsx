import type { PlotRange } from '#renderer/ui/plot/strip-plot.tsx';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import type { PlaceStability } from '#shared/domain/analysis/stability/stability.ts';
import { formatNumber, formatPercent } from '#shared/text/numbers.ts';
import { stabilityText } from '#shared/text/screens/stability.ts';
import { Chance, RankInterval, ranksInWords } from './place-cells.tsx';
import { rankRange } from './rank-range.ts';
import type { StabilityParts } from './parts.ts';

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
          <PlaceRow key={place.proposal} place={place} cut={cut} range={range} title={proposals.get(place.proposal)?.title ?? null} />
        ))}
      </tbody>
    </table>
  );
}

interface PlaceRowProps {
  readonly place: PlaceStability;
  readonly cut: number | null;
  readonly range: PlotRange;
  readonly title: string | null;
}

function PlaceRow({ place, cut, range, title }: PlaceRowProps) {
  const words = useTexts(stabilityText);
  const language = useLanguage();
  return (
    <tr data-last={place.rank === cut}>
      <td className="analysis__figure">
        <strong>{formatNumber(place.rank, language)}</strong>
      </td>
      <th scope="row">
        {title ?? place.proposal}
        <span className="analysis__origin">{place.proposal}</span>
      </th>
      <td className="stability__interval">
        <RankInterval place={place} range={range} cut={cut} />
      </td>
      <td className="analysis__figure">{ranksInWords(place, words.ranksOf, language)}</td>
      {cut !== null && (
        <td className="analysis__figure">
          <Chance share={place.withinCut} />
        </td>
      )}
      <td className="analysis__figure soft">{place.aboveNext === null ? '–' : formatPercent(place.aboveNext, language)}</td>
    </tr>
  );
}
