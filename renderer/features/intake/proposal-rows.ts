import { useDeferredValue, useMemo, useState } from 'react';
import { byCodeUnits } from '#shared/base/order.ts';
import type { CompetitionDraft } from '#shared/domain/competition/draft/draft.ts';
import type { AttachedFile, ProposalFacts, SelectionDecision } from '#shared/domain/competition/draft/records.ts';
import { type ExaminedProposal, flagProposals, type IntakeFlag, titlesOf } from '#shared/domain/intake/selection/flags.ts';
import { similarTitles, type TitledProposal } from '#shared/domain/intake/selection/similar-titles.ts';
import type { WordCounts } from '#shared/ipc/views/intake.ts';

/** One proposal of the secretariat's table. */
export interface ProposalRow {
  readonly entry: string;
  readonly facts: ProposalFacts;
  readonly files: readonly AttachedFile[];
  /** Words by section; a section without text is absent. */
  readonly words: Readonly<Record<string, number>>;
  readonly flags: readonly IntakeFlag[];
  readonly decision: SelectionDecision | null;
}

const NO_FILES: readonly AttachedFile[] = [];
const NO_FLAGS: readonly IntakeFlag[] = [];

/** The proposals by entry number, with what was decided for a stage and what they are flagged for; flags follow a moment after what is typed. */
export function useProposalRows(draft: CompetitionDraft, stage: string, words: WordCounts): readonly ProposalRow[] {
  const { proposal, attachments, selection, intake, sections } = draft;
  const examined = useMemo(() => examine(draft, words), [draft, words]);
  const similar = useSimilarTitles(examined);
  const flags = useMemo(() => flagProposals(examined, intake, sections, similar), [examined, intake, sections, similar]);
  return useMemo(
    () =>
      examined.map(({ entry, facts, words: counted }) => ({
        entry,
        facts,
        words: counted,
        files: attachments.get(entry) ?? NO_FILES,
        flags: flags.get(entry) ?? NO_FLAGS,
        decision: selection.get(`${stage}:${entry}`) ?? null,
      })),
    // Examined anew whenever the proposals are.
    // oxlint-disable-next-line react/exhaustive-deps -- `proposal` stands in `examined`
    [examined, attachments, flags, selection, stage, proposal],
  );
}

/** Comparing every title takes a moment: it is done when a title or agency changed, after what was typed is on the screen. */
function useSimilarTitles(examined: readonly ExaminedProposal[]): ReturnType<typeof similarTitles> {
  const [titles, setTitles] = useState(() => titlesOf(examined));
  const now = titlesOf(examined);
  const isSame = now.length === titles.length && now.every((one, index) => isSameTitle(one, titles[index]));
  if (!isSame) setTitles(now);
  const looked = useDeferredValue(titles);
  return useMemo(() => similarTitles(looked), [looked]);
}

function isSameTitle(one: TitledProposal, other: TitledProposal | undefined): boolean {
  return one.entry === other?.entry && one.title === other.title && one.agency === other.agency;
}

function examine({ proposal, attachments }: CompetitionDraft, { sections, counts }: WordCounts): readonly ExaminedProposal[] {
  return [...proposal].toSorted(byCodeUnits(([entry]) => entry)).map(([entry, facts]) => {
    const counted = sections.flatMap((section, index) => {
      const count = counts[entry]?.[index] ?? 0;
      return count === 0 ? [] : [[section, count] as const];
    });
    return { entry, facts, words: Object.fromEntries(counted), files: attachments.get(entry)?.length ?? 0 };
  });
}
