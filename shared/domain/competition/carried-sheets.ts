import { valueOf } from '../../base/at.ts';
import { assignedEntries, jurorsOf } from './assignment.ts';
import type { ComparedBundle } from './compare-bundles.ts';

/** What becomes of the score sheets of a bundle under its successor, each juror with each proposal counted once. */
export interface CarriedSheets {
  /** Asked for before and now, of the same criteria and the same proposal: a sheet made before counts. */
  readonly kept: number;
  /** Asked for before and now, but the criteria or the proposal changed: to be scored again. */
  readonly again: number;
  /** Asked for now only. */
  readonly added: number;
  /** Asked for before only. */
  readonly dropped: number;
}

/** Counts the sheets of all jurors; a juror with another key begins anew, since what the lost key signed is not theirs any more. */
export function carriedSheets(before: ComparedBundle, after: ComparedBundle): CarriedSheets {
  const [was, is] = [sheetsOf(before), sheetsOf(after)];
  const shared = [...is].filter(([pair]) => was.has(pair));
  const kept = shared.filter(([pair, made]) => was.get(pair) === made).length;
  return { kept, again: shared.length - kept, added: is.size - shared.length, dropped: was.size - shared.length };
}

/** Each pair of juror and entry, with all that a sheet for it is bound to. */
function sheetsOf({ stage, roster, proposals, stageDigest }: ComparedBundle): ReadonlyMap<string, string> {
  const subjects = new Map(proposals.map(({ entry, subject }) => [entry, subject]));
  const panel = { ...stage, roster };
  const pairs = jurorsOf(panel).flatMap((juror) =>
    assignedEntries(panel, [...subjects.keys()], juror).map((entry): [string, string] => [
      `${juror} ${entry}`,
      `${stageDigest} ${valueOf(subjects, entry)}`,
    ]),
  );
  return new Map(pairs);
}
