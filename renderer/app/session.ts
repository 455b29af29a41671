import { createStore, type StoreApi } from 'zustand/vanilla';
import type { PageBridge } from '#renderer/bridge/bridge.ts';
import type { Role } from '#shared/domain/competition/roster.ts';
import type { AppError } from '#shared/ipc/errors.ts';
import type { BundleView, ChosenFile, IdentityView, OpenedBundle, Settings } from '#shared/ipc/views.ts';
import { homeOf, type Route, type Screen } from './route.ts';

/** What the window knows while it is open; all of it is asked for again at the next start. */
export interface SessionState {
  readonly started: boolean;
  readonly settings: Settings;
  readonly identities: readonly IdentityView[];
  readonly bundles: readonly BundleView[];
  readonly opened: OpenedBundle | null;
  /** Why the chosen bundle did not open. */
  readonly openError: AppError | null;
  readonly route: Route;
  /** A file dropped on a screen that has no use for it, on its way to the bundle screen. */
  readonly dropped: ChosenFile | null;
}

export type Session = StoreApi<SessionState>;

const initial: SessionState = {
  started: false,
  settings: { language: 'id', theme: 'system', density: 'compact', identity: null, bundleId: null },
  identities: [],
  bundles: [],
  opened: null,
  openError: null,
  route: { screen: 'bundles', entry: null },
  dropped: null,
};

/** An empty session, before anything is asked of the main process. */
export function createSession(): Session {
  return createStore<SessionState>(() => initial);
}

/** The identity in use, null when none is chosen or it is not on this laptop. */
export function currentIdentity({ identities, settings }: SessionState): IdentityView | null {
  return identities.find(({ thumbprint }) => thumbprint === settings.identity) ?? null;
}

/** The roles of the identity in use in the opened bundle. */
export function currentRoles(state: SessionState): readonly Role[] {
  const thumbprint = state.settings.identity;
  return state.opened?.view.roster.find((member) => member.thumbprint === thumbprint)?.roles ?? [];
}

/** Everything a person can do to the session; each action asks the main process first and then shows what is. */
export interface SessionActions {
  readonly start: () => Promise<void>;
  readonly change: (settings: Partial<Settings>) => Promise<void>;
  readonly go: (screen: Screen, entry?: string) => void;
  readonly goHome: () => void;
  readonly useIdentity: (identity: IdentityView) => Promise<void>;
  readonly lock: (thumbprint: string) => Promise<void>;
  readonly openBundle: (bundleId: string) => Promise<void>;
  readonly enterSample: (bundleId: string, identities: readonly IdentityView[]) => Promise<void>;
  readonly takeDropped: (file: ChosenFile | null) => void;
}

/** The actions on a session through a bridge. */
export function sessionActions(session: Session, bridge: PageBridge): SessionActions {
  const set = session.setState;
  const go = (screen: Screen, entry: string | null = null) => set({ route: { screen, entry } });
  const goHome = () => go(homeOf(currentRoles(session.getState())));
  const change = async (settings: Partial<Settings>) => set({ settings: await bridge['settings:set'](settings) });
  const refreshIdentities = async () => set({ identities: await bridge['identity:list']({}) });
  const load = async (bundleId: string) => {
    const opened = await bridge['bundle:open']({ bundleId });
    set(opened.ok ? { opened: opened.value, openError: null } : { opened: null, openError: opened.error });
  };
  const openBundle = async (bundleId: string) => {
    set({ bundles: await bridge['bundle:list']({}) });
    await change({ bundleId });
    await load(bundleId);
    goHome();
  };
  return {
    start: async () => {
      const [settings, identities, bundles] = await Promise.all([
        bridge['settings:get']({}),
        bridge['identity:list']({}),
        bridge['bundle:list']({}),
      ]);
      set({ settings, identities, bundles });
      if (settings.bundleId !== null) await load(settings.bundleId);
      goHome();
      set({ started: true });
    },
    change,
    go,
    goHome,
    useIdentity: async (identity) => {
      await refreshIdentities();
      await change({ identity: identity.thumbprint });
      goHome();
    },
    lock: async (thumbprint) => {
      await bridge['identity:lock']({ thumbprint });
      await refreshIdentities();
    },
    openBundle,
    enterSample: async (bundleId, identities) => {
      await refreshIdentities();
      await change({ identity: identities.find(({ name }) => name.startsWith('Juri'))?.thumbprint ?? identities[0]?.thumbprint ?? null });
      await openBundle(bundleId);
    },
    takeDropped: (file) => set({ dropped: file, route: { screen: 'bundles', entry: null } }),
  };
}
