import type { CompetitionDraft } from '../draft/draft.ts';
import type { Blocker, Caution } from './finding.ts';
import { peopleHolding, peopleWho } from './stage-panel.ts';

/** Roles without which nobody could score or close; the secretariat who signs is always on the roster. */
export function panelBlockers(draft: CompetitionDraft): readonly Blocker[] {
  return (['juror', 'chair'] as const)
    .filter((role) => peopleHolding(draft, role).length === 0)
    .map((lacks) => ({ kind: 'role-missing', lacks }));
}

/** What the people of a panel leave to be wished. */
export function panelCautions(draft: CompetitionDraft): readonly Caution[] {
  const without = peopleWho(draft, ({ roles }) => roles.length === 0);
  const notCompared = peopleWho(draft, ({ roles, compared }) => roles.length > 0 && compared === null);
  const cautions: Caution[] = [];
  if (notCompared.length > 0) cautions.push({ kind: 'not-compared', people: notCompared });
  if (without.length > 0) cautions.push({ kind: 'without-role', people: without });
  for (const role of ['secretariat-deputy', 'chair-deputy'] as const) {
    if (peopleHolding(draft, role).length === 0) cautions.push({ kind: 'no-deputy', role });
  }
  return cautions;
}
