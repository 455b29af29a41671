import { useMemo } from 'react';
import { type Fact, Facts } from '#renderer/ui/display/facts.tsx';
import { useLanguage, useTexts } from '#renderer/ui/theme/language.tsx';
import type { Language } from '#shared/base/language.ts';
import type { CompetitionDraft } from '#shared/domain/competition/draft/draft.ts';
import { stageEntries } from '#shared/domain/competition/preparing/stage-entries.ts';
import { assignmentOf, peopleHolding, visitsOf } from '#shared/domain/competition/preparing/stage-panel.ts';
import { formatLocalTime } from '#shared/text/dates.ts';
import { formatBytes, formatNumber } from '#shared/text/numbers.ts';
import { bundleBuildingText } from '#shared/text/screens/bundles/bundle-building.ts';
import { builtOf } from './built-of.ts';

interface ContentFactsProps {
  readonly draft: CompetitionDraft;
  readonly stage: string;
}

/** What the bundle of a stage would hold. */
export function ContentFacts({ draft, stage }: ContentFactsProps) {
  const words = useTexts(bundleBuildingText);
  const language = useLanguage();
  const facts = useMemo(() => factsOf(draft, stage, words, language), [draft, stage, words, language]);
  return <Facts facts={facts} />;
}

function factsOf(draft: CompetitionDraft, stage: string, words: (typeof bundleBuildingText)['id'], language: Language): readonly Fact[] {
  const { taking } = stageEntries(draft, stage);
  const files = taking.flatMap((entry) => draft.attachments.get(entry) ?? []);
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  const assignment = assignmentOf(draft, stage);
  const { teams } = visitsOf(draft, stage);
  const deadline = draft.stage.get(stage)?.deadline ?? null;
  const newest = builtOf(draft, stage)[0];
  return [
    { label: words.proposals, value: formatNumber(taking.length, language) },
    { label: words.attachments, value: words.files(formatNumber(files.length, language), formatBytes(bytes, language)) },
    { label: words.jurors, value: formatNumber(peopleHolding(draft, 'juror').length, language) },
    {
      label: words.assignment,
      value: assignment.mode === 'all' ? words.allScoreAll : words.sharedOut(formatNumber(assignment.perProposal, language)),
    },
    { label: words.visits, value: teams.length === 0 ? words.noVisits : words.visited(formatNumber(teams.length, language)) },
    { label: words.deadline, value: deadline === null ? words.noDeadline : formatLocalTime(deadline.local, deadline.zone, language) },
    {
      label: words.revision,
      value: newest === undefined ? words.first : words.successor(formatNumber(newest.revision + 1, language)),
    },
  ];
}
