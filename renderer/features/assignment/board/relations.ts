import { type CompetitionDraft, EMPTY_DRAFT } from '#shared/domain/competition/draft/draft.ts';
import type { ConflictKind } from '#shared/domain/competition/stage.ts';
import { assigningTask } from '#shared/domain/competition/preparing/assigning-task.ts';
import { conflictsOf } from '#shared/domain/competition/preparing/stage-panel.ts';

/** What a juror is to a proposal before anything is assigned. */
export type Relation = 'conflict' | 'own' | 'fits' | 'free';

/** How jurors and proposals of a stage stand to each other. */
export interface Relations {
  readonly of: (juror: string, entry: string) => Relation;
  /** The kind of a conflict of interest that the secretariat knows, null where there is none. */
  readonly conflict: (juror: string, entry: string) => ConflictKind | null;
}

/** What of a competition tells how jurors and proposals stand to each other. */
export type Related = Pick<CompetitionDraft, 'proposal' | 'person' | 'conflict' | 'selection' | 'groups' | 'clusters'>;

/** Looks up conflicts of interest, agencies and expertise once for all pairs. */
export function relationsOf(related: Related, stage: string): Relations {
  const draft: CompetitionDraft = { ...EMPTY_DRAFT, ...related };
  const task = assigningTask(draft, stage, { perProposal: 1, seed: '', fixed: [] });
  const conflicts = new Map(conflictsOf(draft, stage).map(({ juror, entry, kind }) => [`${juror} ${entry}`, kind]));
  const barred = new Set(task.barred.map(({ juror, entry }) => `${juror} ${entry}`));
  const topics = new Map(task.proposals.map((proposal) => [proposal.entry, proposal.topics]));
  const expertise = new Map(task.jurors.map((juror) => [juror.juror, new Set(juror.expertise)]));
  const of = (juror: string, entry: string): Relation => {
    const pair = `${juror} ${entry}`;
    if (conflicts.has(pair)) return 'conflict';
    if (barred.has(pair)) return 'own';
    const known = expertise.get(juror);
    return topics.get(entry)?.some((topic) => known?.has(topic) === true) === true ? 'fits' : 'free';
  };
  return { of, conflict: (juror, entry) => conflicts.get(`${juror} ${entry}`) ?? null };
}
