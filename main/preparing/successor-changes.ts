import { type BundleChanges, type ComparedBundle, compareBundles } from '#shared/domain/competition/compare-bundles.ts';
import { type CarriedSheets, carriedSheets } from '#shared/domain/competition/carried-sheets.ts';
import type { CompetitionDraft } from '#shared/domain/competition/draft/draft.ts';
import { preflight } from '#shared/domain/competition/preparing/preflight.ts';
import { preparedProposals, preparedStage } from '#shared/domain/competition/preparing/prepared-stage.ts';
import { stageDigestOf, subjectOf } from '#shared/formats/digests.ts';
import { compared } from '../bundles/bundle-changes.ts';
import type { BundleStore } from '../bundles/bundle-store.ts';
import { sha256 } from '../signing/digest.ts';
import { peopleOf, rosterOf } from './draft-people.ts';
import { nextRevision } from './building/next-revision.ts';

/** What the next bundle of a stage would change of the newest one that was built. */
export interface SuccessorChanges {
  /** Of the bundle that would be built. */
  readonly revision: number;
  readonly changes: BundleChanges;
  readonly sheets: CarriedSheets;
}

/** Compares a stage as it would be signed now with its newest bundle; null where none was built, it is not kept here, or the stage cannot be built yet. */
export async function successorChanges(
  bundles: Pick<BundleStore, 'open'>,
  draft: CompetitionDraft,
  stage: string,
  signerCard: string,
): Promise<SuccessorChanges | null> {
  const { revision, supersedes } = nextRevision(draft, stage);
  if (supersedes === null || preflight(draft, stage).blockers.length > 0) return null;
  const before = await bundles.open(supersedes);
  const after = await prepared(draft, stage, signerCard);
  if (!before.ok || after === null) return null;
  const was = compared(before.value);
  return { revision, changes: compareBundles(was, after, null), sheets: carriedSheets(was, after) };
}

async function prepared(draft: CompetitionDraft, id: string, signerCard: string): Promise<ComparedBundle | null> {
  const members = await rosterOf(draft, signerCard);
  if (!members.ok) return null;
  const people = await peopleOf(draft, signerCard);
  const roster = members.value.flatMap(({ thumbprint, roles }) => {
    const person = people.get(thumbprint)?.person;
    return person === undefined ? [] : [{ ...person, roles }];
  });
  const stage = preparedStage(draft, id, members.value);
  const proposals = preparedProposals(draft, id).map((one) => ({ entry: one.entry, title: one.title, subject: subjectOf(one, sha256) }));
  return { stage, roster, proposals, stageDigest: stageDigestOf(stage.rules, sha256) };
}
