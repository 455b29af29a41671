import { useDeferredValue, useMemo, useState } from 'react';
import type { Division, Stage } from '#shared/domain/competition/stage.ts';
import type { RankingLine } from './ranking-view.ts';

/** What the ranking can be narrowed to: each partition of its own, or all and each group or cluster of one common ranking. */
export interface DivisionChoice {
  readonly by: 'group' | 'cluster';
  readonly divisions: readonly Division[];
  readonly offersAll: boolean;
}

/** What the person looks for, and the lines that fit. */
export interface RankingFilter {
  readonly choice: DivisionChoice | null;
  readonly division: string | null;
  readonly search: string;
  readonly shown: readonly RankingLine[];
  readonly setDivision: (division: string | null) => void;
  readonly setSearch: (search: string) => void;
}

/** Narrows a ranking by division and search; where the rules rank each division by itself, one is always chosen. */
export function useRankingFilter(lines: readonly RankingLine[], stage: DividedStage): RankingFilter {
  const choice = useMemo(() => divisionChoice(stage), [stage]);
  const [division, setDivision] = useState(choice?.offersAll === false ? (choice.divisions[0]?.id ?? null) : null);
  const [search, setSearch] = useState('');
  const sought = useDeferredValue(search);
  const shown = useMemo(() => filterLines(lines, choice, division, sought), [lines, choice, division, sought]);
  return { choice, division, search, shown, setDivision, setSearch };
}

type DividedStage = Pick<Stage, 'rules' | 'groups' | 'clusters'>;

/** The choice a stage offers; null where there is nothing to choose. */
function divisionChoice({ rules, groups, clusters }: DividedStage): DivisionChoice | null {
  if (rules.partition === 'group') return { by: 'group', divisions: groups, offersAll: false };
  if (rules.partition === 'cluster') return { by: 'cluster', divisions: clusters, offersAll: false };
  if (groups.length > 1) return { by: 'group', divisions: groups, offersAll: true };
  return clusters.length > 1 ? { by: 'cluster', divisions: clusters, offersAll: true } : null;
}

/** The lines of one division (null: all) whose title, entry number or agency has every word of the search, whatever its case. */
function filterLines(
  lines: readonly RankingLine[],
  choice: DivisionChoice | null,
  division: string | null,
  search: string,
): readonly RankingLine[] {
  const words = search
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return lines.filter(({ proposal }) => {
    if (choice !== null && division !== null && proposal[choice.by] !== division) return false;
    const text = `${proposal.title} ${proposal.entry} ${proposal.agency}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
