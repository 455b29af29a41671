import { compareNames } from '#shared/base/order.ts';
import { holdsRole, type Person, type Role } from '#shared/domain/competition/roster.ts';
import { type PanelPlan, planOf } from '#shared/domain/panel/merging/panel-plan.ts';
import type { RankingError } from '#shared/domain/scoring/rank-proposals.ts';
import type { StateError } from '#shared/formats/errors.ts';
import type { BundleContent } from '../bundles/check-content.ts';
import { peopleWith, type Roster } from '../bundles/roster.ts';
import { deadlineInUtc } from './closing/deadline.ts';

/** A verified bundle as the panel's use cases need it: what is expected of whom, and the people with their keys. */
export interface PanelBundle {
  readonly plan: PanelPlan;
  readonly roster: Roster;
}

/** The plan and people of a verified bundle; `ancestors` are the ids of earlier bundles it succeeds, beyond the one its statement names. */
export function panelBundleOf(content: BundleContent, ancestors: readonly string[] = []): PanelBundle {
  const { statement, stage, proposals, subjects, roster } = content;
  const plan = planOf({
    competitionId: statement.competitionId,
    stageId: statement.stageId,
    bundleId: statement.bundleId,
    ancestors: statement.supersedes === null ? ancestors : [statement.supersedes, ...ancestors],
    stageDigest: statement.stageDigest,
    stage,
    proposals: proposals.map(({ entry, group, cluster }) => ({ entry, group, cluster, subject: subjects.get(entry) ?? '' })),
    deadline: stage.deadline === null ? null : deadlineInUtc(stage.deadline),
  });
  return { plan, roster };
}

/** Whether the person of this thumbprint holds one of the roles in the bundle. */
export function isOnRosterAs({ roster }: PanelBundle, thumbprint: string, ...roles: readonly Role[]): boolean {
  const person = roster.personOf(thumbprint);
  return person !== null && holdsRole(person, ...roles);
}

/** age recipients of everybody who holds one of the roles, in roster order. */
export function recipientsOf({ roster }: PanelBundle, ...roles: readonly Role[]): readonly string[] {
  return peopleWith(roster, ...roles).map((person) => person.recipient);
}

/** age recipients of a score file: every chair and deputy, and its juror, so that the file that was handed out can give their work back. */
export function scoreFileRecipients(panel: PanelBundle, juror: Pick<Person, 'recipient'>): readonly string[] {
  return [...new Set([...recipientsOf(panel, 'chair', 'chair-deputy'), juror.recipient])];
}

/** The name on a person's card; the thumbprint of somebody who is not on the roster. */
export function nameOf({ roster }: PanelBundle, thumbprint: string): string {
  return roster.personOf(thumbprint)?.name ?? thumbprint;
}

/** That no ranking can be made, with the jurors of parts that no common juror connects by the names on their cards. */
export function rankingImpossible(bundle: PanelBundle, error: RankingError): Extract<StateError, { readonly kind: 'ranking-impossible' }> {
  if (error.kind !== 'disconnected') return { kind: 'ranking-impossible', error };
  const components = error.components.map(({ proposals, jurors }) => ({
    proposals,
    jurors: jurors.map((juror) => nameOf(bundle, juror)).toSorted(compareNames),
  }));
  return { kind: 'ranking-impossible', error: { ...error, components } };
}
