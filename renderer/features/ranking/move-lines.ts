import type { RankingLine } from '#renderer/ui/ranking/ranking-view.ts';

/** One proposal in two rankings. */
export interface MoveLine {
  readonly entry: string;
  readonly title: string;
  readonly agency: string;
  readonly from: number | null;
  readonly to: number | null;
  /** Places won; negative lost, null where it has no place in one of the two. */
  readonly move: number | null;
  /** Decimal strings. */
  readonly fromTotal: string | null;
  readonly toTotal: string | null;
  /** Selected in the second ranking only, or in the first only. */
  readonly change: 'in' | 'out' | null;
}

/** A place in a ranking. */
export interface Placed {
  readonly rank: number | null;
  readonly total: string | null;
  readonly selected: boolean;
}

/** The lines of one proposal after the other from its first place to its second. */
export function moveLine({ proposal }: Pick<RankingLine, 'proposal'>, from: Placed, to: Placed): MoveLine {
  const { entry, title, agency } = proposal;
  return {
    entry,
    title,
    agency,
    from: from.rank,
    to: to.rank,
    move: from.rank === null || to.rank === null ? null : from.rank - to.rank,
    fromTotal: from.total,
    toTotal: to.total,
    change: from.selected === to.selected ? null : to.selected ? 'in' : 'out',
  };
}

/** What the moves come to: how many, the farthest, who comes in and who drops out. */
export interface MoveSummary {
  readonly moved: number;
  readonly farthest: MoveLine | null;
  readonly comeIn: readonly MoveLine[];
  readonly dropOut: readonly MoveLine[];
}

/** Sums the moves up. */
export function summarizeMoves(lines: readonly MoveLine[]): MoveSummary {
  const moved = lines.filter(({ move, from, to }) => move !== 0 && (from !== null || to !== null));
  const far = ({ move }: MoveLine) => Math.abs(move ?? 0);
  return {
    moved: moved.length,
    farthest: moved.reduce<MoveLine | null>((most, line) => (far(line) > (most === null ? 0 : far(most)) ? line : most), null),
    comeIn: lines.filter(({ change }) => change === 'in'),
    dropOut: lines.filter(({ change }) => change === 'out'),
  };
}
