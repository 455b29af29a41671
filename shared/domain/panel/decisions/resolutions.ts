import type { Decision } from '../result/result.ts';
import { entriesIn } from './check-others.ts';
import { standingDecisions } from './standing.ts';

/** Which of a juror's contradicting files counts: payload digests, ordered, and the chosen one, null for none of them. */
export interface Resolution {
  readonly among: readonly string[];
  readonly chosen: string | null;
}

/** What the panel decided about files that contradict each other, by juror. */
export function resolutionsIn(decisions: readonly Decision[]): ReadonlyMap<string, Resolution> {
  return new Map(
    standingDecisions(decisions).flatMap(({ kind, juror, before, after }): readonly [string, Resolution][] =>
      kind === 'resolve-conflict' && juror !== null ? [[juror, { among: entriesIn(before), chosen: after }]] : [],
    ),
  );
}
