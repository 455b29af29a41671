import { sortedCodeUnits } from '../../base/order.ts';
import type { Division, Rules } from './rules.ts';
import type { ScoreTable } from './score-table.ts';

/** The group and cluster of a proposal; null where it has none. */
export type Divisions = Readonly<Record<Division, string | null>>;

/** Proposals ranked together, by their indices in the table; `key` null when all are ranked together. */
export interface Partition {
  readonly key: string | null;
  readonly members: readonly number[];
}

/** The rankings that the rules ask for, in code-unit order of their keys, and the proposals that belong to none because their division is not known. */
export function partitionsOf(
  rules: Rules,
  table: ScoreTable,
  divisions: ReadonlyMap<string, Divisions>,
): { readonly partitions: readonly Partition[]; readonly outside: readonly number[] } {
  const all = table.proposals.map((_, index) => index);
  const by = rules.partition;
  if (by === 'none') return { partitions: [{ key: null, members: all }], outside: [] };
  const keyOf = (index: number): string | null => divisions.get(table.proposals[index] ?? '')?.[by] ?? null;
  const byKey = new Map<string, number[]>();
  for (const index of all) {
    const key = keyOf(index);
    if (key !== null) byKey.set(key, [...(byKey.get(key) ?? []), index]);
  }
  const partitions = sortedCodeUnits(byKey.keys()).map((key) => ({ key, members: byKey.get(key) ?? [] }));
  return { partitions, outside: all.filter((index) => keyOf(index) === null) };
}
