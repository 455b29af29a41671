import type { CompetitionActions, OpenedCompetition } from '#renderer/bridge/competition.ts';
import type { IdentityView } from '#shared/ipc/views/identity.ts';

/** What every screen of the secretariat is drawn for: a competition that is open, whose it is, and what can be done to it. */
export interface CompetitionWork extends OpenedCompetition {
  readonly identity: IdentityView;
  readonly actions: CompetitionActions;
}
