import { decimalOf } from '../../../base/decimal.ts';
import type { Selection } from '../rules.ts';

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
 * Applies quotas and `top` to one ranking, candidates best first. Quota places are filled first; then the places that `top` has beyond all quota places, and with `next-best` the quota
 * places that nobody filled, go to the best of the others overall; where there are more quota places than `top`, the best `top` of those chosen stay.
 * Of those who share a rank, whoever would be chosen in every order of them is selected, whoever only in some is tied across the cut.
 */
export function select(selection: Selection, candidates: readonly Candidate[]): Selected {
  const { cells, left, places } = reserve(selection, byRank(candidates));
  const top = selection.top ?? places;
  const unfilled = selection.quotas?.unfilled === 'next-best' ? left : 0;
  const outcome = { selected: new Set<string>(), tiedAcrossCut: new Set<string>() };
  let open = Math.max(0, top - places) + unfilled;
  let room = places > top ? top : Number.POSITIVE_INFINITY;
  for (const tied of cells) {
    const reserved = total(tied.map((cell) => cell.reserved));
    const extra = Math.min(open, total(tied.map(({ members }) => members.length)) - reserved);
    const taken = Math.min(room, reserved + extra);
    for (const cell of tied) decide(outcome, tied, cell, { chosen: reserved + extra, extra, taken });
    open -= extra;
    room -= taken;
  }
  return outcome;
}

/** Candidates of one division who share a rank, and how many of them the division's quota takes. */
interface Cell {
  readonly members: readonly string[];
  readonly reserved: number;
}

/** Holds each group of equals against the quotas, best first; `left` are the quota places without a candidate. */
function reserve(selection: Selection, groups: readonly (readonly Candidate[])[]) {
  const quotas = quotaPlaces(selection);
  const free = new Map(quotas);
  const cells = groups.map((tied) =>
    [...new Set(tied.map(({ division }) => division))].map((division): Cell => {
      const members = tied.filter((candidate) => candidate.division === division).map(({ proposal }) => proposal);
      const before = division === null ? 0 : (free.get(division) ?? 0);
      const reserved = Math.min(before, members.length);
      if (division !== null) free.set(division, before - reserved);
      return { members, reserved };
    }),
  );
  return { cells, left: total([...free.values()]), places: total(quotas.map(([, count]) => count)) };
}

function quotaPlaces({ quotas }: Selection): readonly (readonly [string, number])[] {
  if (quotas === null) return [];
  const factor = decimalOf(quotas.overNomination);
  const unit = 10n ** BigInt(factor.decimals);
  return Object.entries(quotas.counts).map(([division, count]) => [division, Number((BigInt(count) * factor.units + unit - 1n) / unit)]);
}

/**
 * Decides over one cell from the least and the most of its members that any order of the equals would take: `chosen` by quotas and open places together (`extra` of them by open places),
 * of whom `taken` stay.
 */
function decide(
  outcome: { readonly selected: Set<string>; readonly tiedAcrossCut: Set<string> },
  tied: readonly Cell[],
  cell: Cell,
  { chosen, extra, taken }: { readonly chosen: number; readonly extra: number; readonly taken: number },
): void {
  const size = cell.members.length;
  const others = total(tied.map(({ members }) => members.length)) - size;
  const leastChosen = Math.max(cell.reserved, chosen - others);
  const least = Math.max(0, taken - (chosen - leastChosen));
  const most = Math.min(taken, size, cell.reserved + extra);
  for (const proposal of cell.members) {
    if (least === size) outcome.selected.add(proposal);
    else if (most > 0) outcome.tiedAcrossCut.add(proposal);
  }
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0);
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
