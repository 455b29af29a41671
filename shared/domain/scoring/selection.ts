import { decimalOf } from '../../base/decimal.ts';
import type { Selection } from './rules.ts';

/** A ranked proposal as the selection sees it; `division` is the cluster or group that quotas go by. */
export interface Candidate {
  readonly proposal: string;
  readonly rank: number;
  readonly division: string | null;
}

/** Who is selected, and who is tied across a cut so that the panel must decide. */
export interface Selected {
  readonly selected: ReadonlySet<string>;
  readonly tiedAcrossCut: ReadonlySet<string>;
}

/**
 * Applies quotas and `top` to one ranking, candidates best first. Quota places are filled first, at most `top` in all; then the places that `top` has
 * beyond all quota places, and with `next-best` the quota places that nobody filled, go to the best of the others overall. Those who share a rank are selected
 * all or, when places do not suffice for all, none of them: they are tied across the cut.
 */
export function select(selection: Selection, candidates: readonly Candidate[]): Selected {
  const places = new Map(quotaPlaces(selection));
  const quotaTotal = [...places.values()].reduce((total, count) => total + count, 0);
  const top = selection.top ?? quotaTotal;
  const filled = fillQuotas(places, candidates);
  const unfilled = selection.quotas?.unfilled === 'next-best' ? filled.left : 0;
  const open = Math.max(0, top - quotaTotal) + unfilled;
  // Of those who contest quota places, only as many need another one as the quota cannot take.
  const all = fill(open, filled, candidates, (proposal) => 1 - (filled.contested.get(proposal) ?? 0));
  return quotaTotal > top ? capped(top, all, candidates, (proposal) => filled.contested.get(proposal) ?? 1) : all;
}

function quotaPlaces({ quotas }: Selection): readonly (readonly [string, number])[] {
  if (quotas === null) return [];
  const factor = decimalOf(quotas.overNomination);
  const unit = 10n ** BigInt(factor.decimals);
  return Object.entries(quotas.counts).map(([division, count]) => [division, Number((BigInt(count) * factor.units + unit - 1n) / unit)]);
}

/** Sure selections, the share of a place that each tied across a cut competes for, and places without a candidate. */
interface Filling extends Selected {
  readonly contested: ReadonlyMap<string, number>;
  readonly left: number;
}

function fillQuotas(places: ReadonlyMap<string, number>, candidates: readonly Candidate[]): Filling {
  const divisions = [...places].map(([division, count]) =>
    shareOut(
      count,
      candidates.filter((candidate) => candidate.division === division),
    ),
  );
  const shares = divisions.flatMap((division) => division.shares);
  const contested = new Map(shares.filter(([, share]) => share < 1));
  return {
    selected: new Set(shares.filter(([, share]) => share === 1).map(([proposal]) => proposal)),
    tiedAcrossCut: new Set(contested.keys()),
    contested,
    left: divisions.reduce((left, division) => left + division.left, 0),
  };
}

/** The share of a place that each of the best candidates gets, less than one where a tie has more candidates than places are left. */
function shareOut(
  places: number,
  candidates: readonly Candidate[],
): { readonly shares: readonly (readonly [string, number])[]; readonly left: number } {
  const shares: (readonly [string, number])[] = [];
  let left = places;
  for (const tied of byRank(candidates)) {
    if (left === 0) break;
    const share = Math.min(1, left / tied.length);
    shares.push(...tied.map(({ proposal }) => [proposal, share] as const));
    left = Math.max(0, left - tied.length);
  }
  return { shares, left };
}

/** How much of a place a candidate takes: less than one for those who share places that they contest. */
type Need = (proposal: string) => number;

/** Gives free places to the best who are not yet selected. */
function fill(places: number, before: Selected, candidates: readonly Candidate[], need: Need): Selected {
  const selected = new Set(before.selected);
  const tiedAcrossCut = new Set(before.tiedAcrossCut);
  let free = places;
  for (const tied of byRank(candidates)) {
    if (free === 0) break;
    const waiting = tied.map(({ proposal }) => proposal).filter((proposal) => !selected.has(proposal));
    const needed = Math.round(waiting.reduce((sum, proposal) => sum + need(proposal), 0));
    const fits = needed <= free;
    for (const proposal of waiting) {
      if (fits) selected.add(proposal);
      if (fits) tiedAcrossCut.delete(proposal);
      else tiedAcrossCut.add(proposal);
    }
    free = fits ? free - needed : 0;
  }
  return { selected, tiedAcrossCut };
}

/** Keeps only the best `top` of those whom the quotas take; whoever was tied across a quota's cut stays so. */
function capped(top: number, all: Selected, candidates: readonly Candidate[], need: Need): Selected {
  const chosen = candidates.filter(({ proposal }) => all.selected.has(proposal) || all.tiedAcrossCut.has(proposal));
  const best = fill(top, { selected: new Set(), tiedAcrossCut: new Set() }, chosen, need);
  const tied = [...best.selected].filter((proposal) => all.tiedAcrossCut.has(proposal));
  return {
    selected: new Set([...best.selected].filter((proposal) => all.selected.has(proposal))),
    tiedAcrossCut: new Set([...best.tiedAcrossCut, ...tied]),
  };
}

function byRank(candidates: readonly Candidate[]): readonly (readonly Candidate[])[] {
  const groups: Candidate[][] = [];
  for (const candidate of candidates) {
    const last = groups.at(-1);
    if (last?.[0]?.rank === candidate.rank) last.push(candidate);
    else groups.push([candidate]);
  }
  return groups;
}
