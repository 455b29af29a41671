import type { Rules } from '#shared/domain/scoring/rules.ts';

const OFFERED = [3, 5, 10, 20, 45, 99] as const;

/** Cuts a chair may look at where the rules have none; none are offered where the rules say. */
export interface CutChoices {
  readonly offered: readonly number[];
  readonly preset: number | null;
}

/** The cuts to choose from, for so many proposals. */
export function cutChoices({ selection }: Pick<Rules, 'selection'>, proposals: number): CutChoices {
  if (selection !== null) return { offered: [], preset: null };
  const offered = OFFERED.filter((count) => count < proposals);
  return { offered, preset: offered.find((count) => count * 2 >= proposals) ?? offered.at(-1) ?? null };
}
