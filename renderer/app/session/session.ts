import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Role } from '#shared/domain/competition/roster.ts';
import type { AppError } from '#shared/ipc/errors.ts';
import type { BundleView, OpenedBundle } from '#shared/ipc/views/bundle.ts';
import type { ChosenFile } from '#shared/ipc/views/files.ts';
import type { IdentityView } from '#shared/ipc/views/identity.ts';
import type { Settings } from '#shared/ipc/views/settings.ts';
import { homeOf, isSecretariatScreen, isWorkScreen, type Route, type Screen, screensOf, type WorkScreen } from '../route.ts';

/** What the window knows while it is open; all of it is asked for again at the next start. */
export interface SessionState {
  readonly started: boolean;
  readonly settings: Settings;
  readonly identities: readonly IdentityView[];
  /** Thumbprint of an identity made since the start, whose card and backup are still to be saved. */
  readonly freshIdentity: string | null;
  readonly bundles: readonly BundleView[];
  readonly opened: OpenedBundle | null;
  /** Why the chosen bundle did not open. */
  readonly openError: AppError | null;
  /** Id of the competition that the secretariat has open. */
  readonly competition: string | null;
  readonly route: Route;
  /** A bundle file being checked before it may come in. */
  readonly inspecting: ChosenFile | null;
}

export type Session = StoreApi<SessionState>;

const initial: SessionState = {
  started: false,
  settings: { language: 'id', theme: 'system', density: 'compact', identity: null, bundleId: null, split: null },
  identities: [],
  freshIdentity: null,
  bundles: [],
  opened: null,
  openError: null,
  competition: null,
  route: { screen: 'bundles', entry: null },
  inspecting: null,
};

const NO_ROLES: readonly Role[] = [];
const WITHOUT_ANYONE: readonly Screen[] = ['welcome', 'new-identity', 'bundles', 'result'];

/** An empty session, before anything is asked of the main process. */
export function createSession(): Session {
  return createStore<SessionState>(() => initial);
}

/** The identity in use, null when none is chosen or it is not on this laptop. */
export function currentIdentity({ identities, settings }: SessionState): IdentityView | null {
  return identities.find(({ thumbprint }) => thumbprint === settings.identity) ?? null;
}

/** The roles of the identity in use in the opened bundle. */
export function currentRoles({ settings, opened }: SessionState): readonly Role[] {
  return opened?.view.roster.find(({ thumbprint }) => thumbprint === settings.identity)?.roles ?? NO_ROLES;
}

/** The screen to show for what was asked: whoever is not known or not unlocked chooses that first, nobody sees another's work. */
export function visibleScreen(state: SessionState): Screen {
  const { screen } = state.route;
  if (state.identities.length === 0) return WITHOUT_ANYONE.includes(screen) ? screen : 'welcome';
  if (isPersonal(screen) && currentIdentity(state)?.unlocked !== true) return 'people';
  if (isSecretariatScreen(screen)) return state.competition === null ? 'competitions' : screen;
  return isWorkScreen(screen) ? visibleWork(screen, state) : screen;
}

function visibleWork(screen: WorkScreen, state: SessionState): Screen {
  if (state.opened === null) return 'bundles';
  const roles = currentRoles(state);
  return screensOf(roles).includes(screen) ? screen : homeOf(roles);
}

function isPersonal(screen: Screen): boolean {
  return screen === 'identity' || isSecretariatScreen(screen) || isWorkScreen(screen);
}
