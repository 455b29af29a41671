import { Page } from '#renderer/ui/layout/page.tsx';
import { Facts } from '#renderer/ui/display/facts.tsx';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import type { CompetitionWork } from '#renderer/work/competition-work.ts';
import { competitionsText } from '#shared/text/screens/competitions.ts';

/** The competition that is open. */
export function CompetitionScreen({ draft }: CompetitionWork) {
  const language = useLanguage();
  const text = useTexts(competitionsText);
  const { name, organiser, year } = draft.competition;
  return (
    <Page title={name[language]}>
      <Facts
        facts={[
          { label: text.organiser, value: organiser },
          { label: text.year, value: String(year) },
        ]}
      />
    </Page>
  );
}
