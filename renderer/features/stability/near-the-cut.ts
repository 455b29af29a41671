import type { PlaceStability } from '#shared/domain/analysis/stability/stability.ts';
import type { RankingStability } from '#shared/ipc/views/analysis.ts';

/** From this share of the draws on, a proposal is all but certain to be within the cut. */
export const FIRM = 0.95;

const AROUND = 15;
const MOST = 80;

/** Whether a proposal is in or out depending on who judges. */
export function isOpen(withinCut: number | null): boolean {
  return withinCut !== null && withinCut > 1 - FIRM && withinCut < FIRM;
}

/** The proposals around the cut, in official order: those that depend on who judges and some on either side; without a cut, the first ones. */
export function nearTheCut({ places, cut }: Pick<RankingStability, 'places' | 'cut'>): readonly PlaceStability[] {
  if (cut === null) return places.slice(0, MOST);
  const open = places.flatMap(({ withinCut }, index) => (isOpen(withinCut) ? [index] : []));
  const from = Math.min(open[0] ?? cut, cut - AROUND);
  const to = Math.max(open.at(-1) ?? cut, cut + AROUND);
  const first = Math.max(0, from, cut - MOST);
  return places.slice(first, Math.min(to, cut + MOST) + 1);
}
