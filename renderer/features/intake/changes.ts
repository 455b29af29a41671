import { byCodeUnits } from '#shared/base/order.ts';
import { plainWords } from '#shared/domain/intake/values/plain-words.ts';
import type { CompetitionDraft } from '#shared/domain/competition/draft/draft.ts';
import type { Change, CompetitionRecord, ProposalFacts, SelectionDecision } from '#shared/domain/competition/draft/records.ts';
import type { Division } from '#shared/domain/competition/stage.ts';
import type { Proposal } from '#shared/domain/competition/proposal.ts';

/** One fact or several of a proposal changed by hand. */
export function editProposal(entry: string, facts: ProposalFacts): Change {
  return { what: 'edit-proposal', step: null, records: [{ kind: 'proposal', id: entry, value: facts }] };
}

/** The texts of a proposal changed by hand; what is typed into one section in one go is undone in one go. */
export function editNarrative(entry: string, narrative: Proposal['narrative'], section: string): Change {
  return { what: 'edit-proposal', step: `${entry} ${section}`, records: [{ kind: 'narrative', id: entry, value: narrative }] };
}

/** A proposal that was not there, with what keeps it out of earlier stages. */
export function addProposal(entry: string, facts: ProposalFacts, joining: readonly CompetitionRecord[]): Change {
  const records: readonly CompetitionRecord[] = [
    { kind: 'proposal', id: entry, value: facts },
    { kind: 'narrative', id: entry, value: [] },
    ...joining,
  ];
  return { what: 'add-proposal', step: null, records };
}

/** Takes proposals out with all that belongs to them; their numbers are never given again. */
export function removeProposals(draft: CompetitionDraft, entries: readonly string[]): Change {
  const { intake, stages, selection } = draft;
  const gone = entries.flatMap((id): readonly CompetitionRecord[] => [
    { kind: 'proposal', id, value: null },
    { kind: 'narrative', id, value: null },
    { kind: 'attachments', id, value: null },
    ...stages
      .map((stage) => `${stage}:${id}`)
      .filter((key) => selection.has(key))
      .map((key) => ({ kind: 'selection', id: key, value: null }) as const),
  ]);
  const retired = [...new Set([...intake.retired, ...entries])];
  return { what: 'remove-proposal', step: null, records: [...gone, { kind: 'intake', value: { ...intake, retired } }] };
}

/** Decides on proposals for a stage, or withdraws what was decided. */
export function decideOn(stage: string, entries: readonly string[], decision: SelectionDecision | null): Change {
  const records = entries.map((entry) => ({ kind: 'selection', id: `${stage}:${entry}`, value: decision }) as const);
  return { what: 'select-proposals', step: null, records };
}

/** Groups or clusters. */
export type DivisionKind = 'groups' | 'clusters';

const LONGEST_ID = 60;

/** New groups or clusters, named as a table writes them. */
export function addDivisions(draft: CompetitionDraft, kind: DivisionKind, names: readonly string[]): Change {
  const known = new Map(draft[kind].map((division) => [division.id, division]));
  for (const name of names) {
    const id = plainWords(name).replaceAll(' ', '-').slice(0, LONGEST_ID);
    if (/^[a-z0-9]/.test(id) && !known.has(id)) known.set(id, { id, name: { id: name, en: name } });
  }
  const value: readonly Division[] = [...known.values()].toSorted(byCodeUnits(({ id }) => id));
  return { what: 'edit-divisions', step: null, records: [{ kind, value }] };
}
