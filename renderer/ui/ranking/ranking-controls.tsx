import { rankingText } from '#shared/text/screens/ranking.ts';
import { DivisionSwitch } from './division-switch.tsx';
import { useTexts } from '../theme/language.tsx';
import type { RankingFilter } from './ranking-filter.ts';
import { SearchField } from '../controls/search-field.tsx';

/** The switch and the search by which a ranking is narrowed. */
export function RankingControls({ filter }: { readonly filter: RankingFilter }) {
  const words = useTexts(rankingText);
  return (
    <>
      {filter.choice !== null && <DivisionSwitch choice={filter.choice} value={filter.division} onChange={filter.setDivision} />}
      <SearchField label={words.search} value={filter.search} onChange={filter.setSearch} />
    </>
  );
}
