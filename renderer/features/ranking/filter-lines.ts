import type { RankingLine } from '#renderer/ui/ranking-view.ts';
import type { Division, Stage } from '#shared/domain/competition/stage.ts';

/** What the ranking can be narrowed to: each partition of its own, or all and each group or cluster of one common ranking. */
export interface DivisionChoice {
  readonly by: 'group' | 'cluster';
  readonly divisions: readonly Division[];
  readonly offersAll: boolean;
}

/** The choice a stage offers; null where there is nothing to choose. */
export function divisionChoice({ rules, groups, clusters }: Pick<Stage, 'rules' | 'groups' | 'clusters'>): DivisionChoice | null {
  if (rules.partition === 'group') return { by: 'group', divisions: groups, offersAll: false };
  if (rules.partition === 'cluster') return { by: 'cluster', divisions: clusters, offersAll: false };
  if (groups.length > 1) return { by: 'group', divisions: groups, offersAll: true };
  return clusters.length > 1 ? { by: 'cluster', divisions: clusters, offersAll: true } : null;
}

/** The lines of one division (null: all) whose title, entry number or agency has every word of the search, whatever its case. */
export function filterLines(
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
