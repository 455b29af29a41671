import type { PageBridge } from '#renderer/bridge/bridge.ts';
import type { ChosenFile, IdentityView, OpenedBundle, Settings } from '#shared/ipc/views.ts';
import { byCodeUnits } from '#shared/base/order.ts';
import { homeOf, type Screen } from './route.ts';
import { currentRoles, type Session } from './session.ts';

/** Everything a person can do to the session; each action asks the main process first and then shows what is. */
export interface SessionActions {
  readonly start: () => Promise<void>;
  readonly change: (settings: Partial<Settings>) => Promise<void>;
  readonly go: (screen: Screen, entry?: string) => void;
  readonly goHome: () => void;
  /** Goes on as an identity that is unlocked. */
  readonly enter: (identity: IdentityView) => Promise<void>;
  /** Shows a new identity's card, to be handed in and backed up. */
  readonly welcome: (identity: IdentityView) => Promise<void>;
  readonly lock: (identity: IdentityView) => Promise<void>;
  readonly openBundle: (bundleId: string) => Promise<void>;
  readonly enterSample: (sample: { readonly bundleId: string }) => Promise<void>;
  /** Shows a bundle file on the bundle screen, or takes it away again. */
  readonly inspect: (file: ChosenFile | null) => void;
}

/** The actions on a session through a bridge. */
export function sessionActions(session: Session, bridge: PageBridge): SessionActions {
  const set = session.setState;
  const { go, goHome, change, refreshIdentities, load, take, use } = sessionSteps(session, bridge);
  return {
    change,
    go,
    goHome,
    start: async () => {
      const [settings, identities, bundles] = await Promise.all([
        bridge['settings:get']({}),
        bridge['identity:list']({}),
        bridge['bundle:list']({}),
      ]);
      set({ settings, identities, bundles });
      if (settings.bundleId !== null) await load(settings.bundleId);
      if (identities.length === 0) go('welcome');
      else goHome();
      set({ started: true });
    },
    enter: async (identity) => {
      await use(identity);
      goHome();
    },
    welcome: async (identity) => {
      await use(identity);
      set({ freshIdentity: identity.thumbprint });
      go('identity');
    },
    lock: async (identity) => {
      await bridge['identity:lock']({ thumbprint: identity.thumbprint });
      await refreshIdentities();
    },
    openBundle: async (bundleId) => {
      await take(bundleId);
      goHome();
    },
    enterSample: async ({ bundleId }) => {
      await refreshIdentities();
      await take(bundleId);
      const { opened, settings } = session.getState();
      await change({ identity: opened === null ? settings.identity : firstJuror(opened) });
      goHome();
    },
    inspect: (file) => set({ inspecting: file, route: { screen: 'bundles', entry: null } }),
  };
}

function sessionSteps(session: Session, bridge: PageBridge) {
  const set = session.setState;
  const go = (screen: Screen, entry?: string) => set({ route: { screen, entry: entry ?? null } });
  const change = async (settings: Partial<Settings>) => set({ settings: await bridge['settings:set'](settings) });
  const refreshIdentities = async () => set({ identities: await bridge['identity:list']({}) });
  const load = async (bundleId: string) => {
    const opened = await bridge['bundle:open']({ bundleId });
    set(opened.ok ? { opened: opened.value, openError: null } : { opened: null, openError: opened.error });
  };
  return {
    go,
    goHome: () => go(homeOf(currentRoles(session.getState()))),
    change,
    refreshIdentities,
    load,
    use: async (identity: IdentityView) => {
      await refreshIdentities();
      await change({ identity: identity.thumbprint });
    },
    take: async (bundleId: string) => {
      set({ bundles: await bridge['bundle:list']({}), inspecting: null });
      await change({ bundleId });
      await load(bundleId);
    },
  };
}

function firstJuror(opened: OpenedBundle): string | null {
  const jurors = opened.view.roster.filter(({ roles }) => roles.includes('juror')).toSorted(byCodeUnits(({ name }) => name));
  return jurors[0]?.thumbprint ?? null;
}
