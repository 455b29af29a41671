import type { CompetitionActions, OpenedCompetition } from '#renderer/bridge/competition.ts';
import type { FindingPlace } from '#shared/domain/competition/preparing/finding-place.ts';
import type { IdentityView } from '#shared/ipc/views/identity.ts';

/** What every screen of the secretariat is drawn for: a competition that is open, whose it is, and what can be done to it. */
export interface CompetitionWork extends OpenedCompetition {
  readonly identity: IdentityView;
  readonly actions: CompetitionActions;
  /** The stage that is being prepared, the same on every screen; null where the competition has none. */
  readonly stage: string | null;
  readonly onStage: (stage: string) => void;
  /** Where on this screen somebody was sent to put something right; null when they came by themselves. */
  readonly place: StagePlace | null;
  /** Goes to where something is put right, on whatever screen that is. */
  readonly onPlace: (place: StagePlace) => void;
}

/** A place in what is prepared for a stage. */
export type StagePlace = FindingPlace & { readonly stage: string };
