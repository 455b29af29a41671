import { useMemo } from 'react';
import { type Related, type Relations, relationsOf } from './relations.ts';

/** How jurors and proposals of a stage stand to each other, looked up again only when something changed that tells it; an assignment does not. */
export function useRelations({ proposal, person, conflict, selection, groups, clusters }: Related, stage: string): Relations {
  return useMemo(
    () => relationsOf({ proposal, person, conflict, selection, groups, clusters }, stage),
    [proposal, person, conflict, selection, groups, clusters, stage],
  );
}
