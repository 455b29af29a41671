import type { Method } from './rules.ts';

/** Whether the method turns each juror's totals into an order of the proposals and looks only at that order. */
export function isRankingMethod(method: Method): method is 'rank-sum' | 'rank-points' | 'pairwise-majority' {
  return method === 'rank-sum' || method === 'rank-points' || method === 'pairwise-majority';
}

/** Whether the method would treat an absent juror as a zero, so that `unequalPanels` decides. */
export function addsUp(method: Method): boolean {
  return method === 'sum' || method === 'trimmed-sum' || method === 'rank-sum' || method === 'rank-points';
}

/** Whether the lowest total is the best. */
export function lowestWins(method: Method): boolean {
  return method === 'rank-sum';
}

/** Whether the total is made of points, so that points can be added to it or taken from it. */
export function earnsPoints(method: Method): boolean {
  return method !== 'rank-sum' && method !== 'pairwise-majority';
}
