import type { CompetitionRecord } from '#shared/domain/competition/draft/records.ts';
import { applyRecords, type CompetitionDraft, EMPTY_DRAFT } from '#shared/domain/competition/draft/draft.ts';
import type { Decided, KeptProposal } from '#shared/domain/intake/reading/plan-import.ts';
import type { ImportGround } from './check-import.ts';

/** What an import has to know of a competition with these records. */
export function groundOf(records: ReadonlyMap<string, CompetitionRecord>, stage: string | null): ImportGround {
  const draft = applyRecords(EMPTY_DRAFT, records.values());
  return {
    groups: draft.groups,
    clusters: draft.clusters,
    sections: draft.sections.map(({ id }) => id),
    proposals: keptProposals(draft),
    retired: draft.intake.retired,
    stage,
    decisions: stage === null ? new Map() : decisionsIn(draft, stage),
  };
}

function decisionsIn({ selection }: CompetitionDraft, stage: string): ReadonlyMap<string, Decided> {
  const prefix = `${stage}:`;
  const own = [...selection].filter(([key]) => key.startsWith(prefix));
  return new Map(own.map(([key, { outcome, reason }]) => [key.slice(prefix.length), { outcome, reason }]));
}

function keptProposals({ proposal, narrative }: CompetitionDraft): ReadonlyMap<string, KeptProposal> {
  return new Map([...proposal].map(([entry, facts]) => [entry, { facts, narrative: narrative.get(entry) ?? [] }]));
}
