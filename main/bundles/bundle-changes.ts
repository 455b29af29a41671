import { type BundleChanges, type ComparedBundle, compareBundles } from '#shared/domain/competition/compare-bundles.ts';
import type { BundleStore } from './bundle-store.ts';
import type { Bundle } from './open-bundle.ts';

/** What a bundle changes of the one it replaces, as one juror sees it; null where it replaces none that is accepted here. */
export async function bundleChanges(
  bundles: Pick<BundleStore, 'open'>,
  bundle: Bundle,
  juror: string | null,
): Promise<BundleChanges | null> {
  const { supersedes } = bundle.statement;
  const before = supersedes === null ? null : await bundles.open(supersedes);
  return before?.ok === true ? compareBundles(compared(before.value), compared(bundle), juror) : null;
}

/** What is compared of a bundle that was opened. */
export function compared({ stage, roster, proposals, subjects, statement }: Bundle): ComparedBundle {
  return {
    stage,
    roster: roster.people,
    proposals: proposals.map(({ entry, title }) => ({ entry, title, subject: subjects.get(entry) ?? '' })),
    stageDigest: statement.stageDigest,
  };
}
