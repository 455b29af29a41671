import type { Rules } from '../../scoring/rules.ts';

/**
 * How many places the selection has in the ranking of this partition (null: of all); null where it has no cut there: nothing is selected, or quotas go by
 * something else than the ranking does. For statistics: who is selected is the engine's to say.
 */
export function cutOfRanking(
  { selection, partition: by }: Pick<Rules, 'selection' | 'partition'>,
  partition: string | null,
): number | null {
  if (selection === null) return null;
  const { top, quotas } = selection;
  if (quotas === null) return top;
  const count = partition === null || quotas.by !== by ? 0 : (quotas.counts[partition] ?? 0);
  // What multiplying leaves in the last digits of a double is no place more.
  const places = Math.ceil(count * quotas.overNomination - 1e-9);
  return places === 0 ? null : Math.min(places, top ?? places);
}
