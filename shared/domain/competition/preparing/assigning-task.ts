import { valueOf } from '../../../base/at.ts';
import { sortedCodeUnits } from '../../../base/order.ts';
import type { AssigningTask, Pairing } from '../assigning/task.ts';
import type { CompetitionDraft } from '../draft/draft.ts';
import type { ProposalFacts } from '../draft/records.ts';
import type { Division } from '../stage.ts';
import { stageEntries } from './stage-entries.ts';
import { conflictsOf, peopleHolding } from './stage-panel.ts';

/** How the secretariat wants a stage assigned. */
export interface AssigningWish {
  readonly perProposal: number;
  readonly seed: string;
  /** Pairings that are to stay as they are. */
  readonly fixed: readonly Pairing[];
}

/** The task of assigning a stage: jurors never meet proposals of their own agency, or any against a known conflict of interest. */
export function assigningTask(draft: CompetitionDraft, stage: string, { perProposal, seed, fixed }: AssigningWish): AssigningTask {
  const jurors = peopleHolding(draft, 'juror');
  const { taking } = stageEntries(draft, stage);
  const proposals = taking.map((entry) => ({ entry, topics: topicsOf(draft, valueOf(draft.proposal, entry)) }));
  return {
    jurors: jurors.map((juror) => {
      const { expertise, maxLoad } = valueOf(draft.person, juror);
      return { juror, expertise: expertise.map(plain), maxLoad };
    }),
    proposals,
    perProposal,
    barred: [...conflictsOf(draft, stage), ...ownAgency(draft, jurors, taking)],
    fixed,
    seed,
  };
}

/** Pairings of jurors with proposals of the agency they work for, which are conflicts of interest until somebody says otherwise. */
export function ownAgency(draft: CompetitionDraft, jurors: readonly string[], entries: readonly string[]): readonly Pairing[] {
  const byAgency = new Map<string, string[]>();
  for (const entry of entries) {
    const agency = plain(valueOf(draft.proposal, entry).agency);
    if (agency !== '') byAgency.set(agency, [...(byAgency.get(agency) ?? []), entry]);
  }
  return jurors.flatMap((juror) => (byAgency.get(plain(draft.person.get(juror)?.agency ?? '')) ?? []).map((entry) => ({ juror, entry })));
}

/** Everything by which a juror's expertise may call a proposal: its category, its group and its cluster, by id and by name. */
function topicsOf(draft: CompetitionDraft, facts: ProposalFacts): readonly string[] {
  const named = [...divisionNames(draft.groups, facts.group), ...divisionNames(draft.clusters, facts.cluster)];
  return sortedCodeUnits(new Set([facts.category ?? '', ...named].map(plain).filter((topic) => topic !== '')));
}

function divisionNames(divisions: readonly Division[], id: string | null): readonly string[] {
  const { name = { id: '', en: '' } } = divisions.find((division) => division.id === id) ?? {};
  return [id ?? '', name.id, name.en];
}

function plain(text: string): string {
  return text.trim().replaceAll(/\s+/g, ' ').toLowerCase();
}
