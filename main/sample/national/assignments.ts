import { byCodeUnits, sortedCodeUnits } from '#shared/base/order.ts';
import type { Assignments } from '#shared/domain/competition/stage.ts';
import { seededRandom } from '../seeded-random.ts';

/**
 * Gives each juror `perJuror` entries in turn from a seeded order, so that no entry has two jurors more than another;
 * `null`, or as many as there are entries, means that everybody scores everything.
 */
export function dealEntries(jurors: readonly string[], entries: readonly string[], perJuror: number | null, seed: string): Assignments {
  if (perJuror === null || perJuror >= entries.length) return { mode: 'all' };
  const order = seededRandom(`mufakat assignments ${seed}`).shuffled(entries);
  const hand = (start: number): readonly string[] =>
    Array.from({ length: perJuror }, (_, index) => order[(start + index) % order.length] ?? '');
  const dealt = jurors.map((juror, index) => ({ juror, entries: sortedCodeUnits(hand(index * perJuror)) }));
  return { mode: 'listed', jurors: dealt.sort(byCodeUnits((assignment) => assignment.juror)) };
}
