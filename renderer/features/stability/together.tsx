import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import { formatNumber } from '#shared/text/numbers.ts';
import { stabilityText } from '#shared/text/screens/stability.ts';
import type { StabilityParts } from './parts.ts';

const NAMED = 8;
const SHOWN = 30;

/** Groups of neighbours whose order another panel could turn; long ones by their ranks alone. */
export function Together({ ranking: { together, places } }: StabilityParts) {
  const words = useTexts(stabilityText);
  const language = useLanguage();
  const rankOf = new Map(places.map(({ proposal, rank }) => [proposal, rank]));
  const shown = (entry: string | undefined) => formatNumber(rankOf.get(entry ?? '') ?? 0, language);
  return (
    <section className="analysis__part">
      <h2>{words.togetherTitle}</h2>
      <p className="soft small">{together.length === 0 ? words.noneTogether : words.togetherIntro}</p>
      <ul className="stability__groups">
        {together.slice(0, SHOWN).map((group) => {
          const ranks = words.ranksOf(shown(group[0]), shown(group.at(-1)));
          return (
            <li key={group[0]}>
              {group.length > NAMED
                ? words.togetherMany(ranks, formatNumber(group.length, language))
                : words.togetherFew(ranks, group.join(', '))}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
