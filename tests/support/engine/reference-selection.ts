import type { Selection } from '#shared/domain/scoring/rules.ts';
import type { RandomPanel } from './random-panel.ts';
import type { ReferenceLine } from './reference-line.ts';

/** Tries every order of those who share a rank: selected in all of them is selected, in some of them is tied across the cut. */
export function referenceSelection(selection: Selection, proposals: RandomPanel['proposals'], lines: readonly ReferenceLine[]): void {
  const outcomes = orders(lines).map((order) => new Set(selectStrictly(selection, proposals, order)));
  for (const line of lines) {
    const times = outcomes.filter((outcome) => outcome.has(line.proposal)).length;
    line.selected = times === outcomes.length;
    line.tiedAcrossCut = times > 0 && times < outcomes.length;
  }
}

const NO_QUOTAS = { by: 'cluster', counts: {}, overNomination: 1, unfilled: 'open' } as const;

function selectStrictly({ top, quotas }: Selection, proposals: RandomPanel['proposals'], order: readonly string[]): readonly string[] {
  const { by, counts, overNomination, unfilled } = quotas ?? NO_QUOTAS;
  const chosen = new Set<string>();
  let places = 0;
  let empty = 0;
  for (const [division, count] of Object.entries(counts)) {
    const quota = Math.ceil(count * overNomination);
    const own = order.filter((id) => proposals.find((proposal) => proposal.id === id)?.[by] === division);
    for (const id of own.slice(0, quota)) chosen.add(id);
    places += quota;
    empty += Math.max(0, quota - own.length);
  }
  const open = Math.max(0, (top ?? 0) - places) + (unfilled === 'next-best' ? empty : 0);
  for (const id of order.filter((each) => !chosen.has(each)).slice(0, open)) chosen.add(id);
  const selected = order.filter((id) => chosen.has(id));
  return top !== null && places > top ? selected.slice(0, top) : selected;
}

function orders(lines: readonly ReferenceLine[]): readonly (readonly string[])[] {
  const ranks = [...new Set(lines.map(({ rank }) => rank))];
  return ranks.reduce<readonly (readonly string[])[]>(
    (before, rank) => {
      const tied = permutations(lines.filter((line) => line.rank === rank).map(({ proposal }) => proposal));
      return before.flatMap((start) => tied.map((end) => [...start, ...end]));
    },
    [[]],
  );
}

function permutations(items: readonly string[]): readonly (readonly string[])[] {
  if (items.length <= 1) return [items];
  return items.flatMap((item) => permutations(items.filter((other) => other !== item)).map((rest) => [item, ...rest]));
}
