import { compareCodeUnits } from '../../base/order.ts';
import type { Division, Rules } from './rules.ts';
import type { ScoreTable } from './marks/score-table.ts';

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
  const by = rules.partition;
  const byKey = new Map<string | null, number[]>();
  for (const [index, proposal] of table.proposals.entries()) {
    const key = by === 'none' ? null : (divisions.get(proposal)?.[by] ?? null);
    const members = byKey.get(key) ?? [];
    members.push(index);
    byKey.set(key, members);
  }
  const undivided = byKey.get(null) ?? [];
  if (by === 'none') return { partitions: [{ key: null, members: undivided }], outside: [] };
  byKey.delete(null);
  const partitions = [...byKey].map(([key, members]) => ({ key, members })).sort((a, b) => compareCodeUnits(String(a.key), String(b.key)));
  return { partitions, outside: undivided };
}
