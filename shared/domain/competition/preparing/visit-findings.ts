import type { VisitTeam } from '../stage.ts';
import type { StageAtHand } from './assignment-findings.ts';
import type { Blocker } from './finding.ts';
import { jurorsByEntry, LEAST_VISITORS, visitsOf } from './stage-panel.ts';

/** What of the field visits keeps a stage from being signed: teams that are too small, or that name somebody who does not score the proposal. */
export function visitBlockers({ draft, id, entries }: StageAtHand): readonly Blocker[] {
  const { teams } = visitsOf(draft, id);
  const scoring = jurorsByEntry(draft, id, entries);
  const found = (kind: 'visit-short' | 'visit-stale', isSo: (team: VisitTeam) => boolean): readonly Blocker[] => {
    const some = teams.filter(isSo).map(({ entry }) => entry);
    return some.length === 0 ? [] : [{ kind, entries: some }];
  };
  return [
    ...found('visit-short', ({ jurors }) => jurors.length < LEAST_VISITORS),
    ...found('visit-stale', ({ entry, jurors }) => jurors.some((juror) => scoring.get(entry)?.includes(juror) !== true)),
  ];
}
