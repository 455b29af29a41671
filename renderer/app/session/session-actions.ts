import type { PageBridge } from '#renderer/bridge/bridge.ts';
import type { OpenedBundle } from '#shared/ipc/views/bundle.ts';
import type { ChosenFile } from '#shared/ipc/views/files.ts';
import type { IdentityView } from '#shared/ipc/views/identity.ts';
import type { Settings } from '#shared/ipc/views/settings.ts';
import { byCodeUnits } from '#shared/base/order.ts';
import { homeOf, type Screen } from '../route.ts';
import { currentIdentity, currentRoles, type Session } from './session.ts';

/** Everything a person can do to the session; each action asks the main process first and then shows what is. */
export interface SessionActions {
  readonly start: () => Promise<void>;
  readonly change: (settings: Partial<Settings>) => Promise<void>;
  readonly go: (screen: Screen, entry?: string) => void;
  readonly goHome: () => void;
  /** Goes on as an identity that is unlocked. */
  readonly enter: (identity: IdentityView) => Promise<void>;
  /** Goes on as another identity; one under a passphrase is asked for it first. */
  readonly switchTo: (identity: IdentityView) => Promise<void>;
  /** Shows a new identity's card, to be handed in and backed up; whoever went elsewhere while it was made finds it among the people. */
  readonly welcome: (identity: IdentityView, isStillThere: boolean) => Promise<void>;
  readonly lock: (identity: IdentityView) => Promise<void>;
  readonly openBundle: (bundleId: string) => Promise<void>;
  /** Asks again which bundles this laptop holds; other screens may have added one. */
  readonly refreshBundles: () => Promise<void>;
  /** Goes on in the sample; whoever went elsewhere while it was made ready finds it among the people and bundles. */
  readonly enterSample: (sample: { readonly bundleId: string }, isStillThere: boolean) => Promise<void>;
  readonly openCompetition: (id: string) => void;
  readonly closeCompetition: () => void;
  /** Shows a bundle file on the bundle screen, or takes it away again. */
  readonly inspect: (file: ChosenFile | null) => void;
}

/** The actions on a session through a bridge; `written` resolves when no work is being written, which needs its identity unlocked. */
export function sessionActions(session: Session, bridge: PageBridge, written: () => Promise<void>): SessionActions {
  const set = session.setState;
  const steps = sessionSteps(session, bridge, written);
  const { go, goHome, change, lock, refreshIdentities, refreshBundles, unlockedWithoutAsking, take, use } = steps;
  const thenHome = (first: () => Promise<void>) => unlessGone(session, first, goHome);
  return {
    change,
    go,
    goHome,
    start: () => start(session, bridge, steps),
    enter: (identity) => thenHome(() => use(identity.thumbprint)),
    switchTo: async (identity) => {
      const unlocked = await unlockedWithoutAsking(identity);
      if (unlocked === null) return go('people');
      await thenHome(() => use(unlocked.thumbprint));
    },
    welcome: async (identity, isStillThere) => {
      set({ freshIdentity: identity.thumbprint });
      if (!isStillThere) return refreshIdentities();
      await unlessGone(
        session,
        () => use(identity.thumbprint),
        () => go('identity'),
      );
    },
    lock,
    openBundle: async (bundleId) => {
      const goOn = session.getState().identities.length > 0 ? goHome : () => go('new-identity');
      await unlessGone(session, () => take(bundleId), goOn);
    },
    refreshBundles,
    enterSample: async ({ bundleId }, isStillThere) => {
      if (!isStillThere) return void (await Promise.all([refreshIdentities(), refreshBundles()]));
      await thenHome(async () => {
        await refreshIdentities();
        await take(bundleId);
        const { opened, settings } = session.getState();
        await use(opened === null ? settings.identity : firstJuror(opened));
      });
    },
    openCompetition: (id) => {
      set({ competition: id });
      go('competition');
    },
    closeCompetition: () => set({ competition: null }),
    inspect: (file) => set({ inspecting: file, route: { screen: 'bundles', entry: null } }),
  };
}

type Steps = ReturnType<typeof sessionSteps>;

async function start(
  session: Session,
  bridge: PageBridge,
  { go, goHome, load, refreshIdentities, unlockedWithoutAsking }: Steps,
): Promise<void> {
  const [settings, identities, bundles] = await Promise.all([
    bridge['settings:get']({}),
    bridge['identity:list']({}),
    bridge['bundle:list']({}),
  ]);
  session.setState({ settings, identities, bundles });
  const last = currentIdentity(session.getState());
  if (last !== null && (await unlockedWithoutAsking(last)) !== null) await refreshIdentities();
  if (settings.bundleId !== null) await load(settings.bundleId);
  if (identities.length === 0) go('welcome');
  else goHome();
  session.setState({ started: true });
}

function sessionSteps(session: Session, bridge: PageBridge, written: () => Promise<void>) {
  const set = session.setState;
  const go = (screen: Screen, entry?: string) => set({ route: { screen, entry: entry ?? null } });
  const change = async (settings: Partial<Settings>) => set({ settings: await bridge['settings:set'](settings) });
  const refreshIdentities = async () => set({ identities: await bridge['identity:list']({}) });
  const refreshBundles = async () => set({ bundles: await bridge['bundle:list']({}) });
  const lock = async ({ thumbprint }: IdentityView) => {
    await written();
    await bridge['identity:lock']({ thumbprint });
    await refreshIdentities();
  };
  const load = async (bundleId: string) => {
    const opened = await bridge['bundle:open']({ bundleId });
    set(opened.ok ? { opened: opened.value, openError: null } : { opened: null, openError: opened.error });
  };
  const goHome = () => go(homeOf(currentRoles(session.getState())));
  return {
    go,
    goHome,
    change,
    refreshIdentities,
    refreshBundles,
    unlockedWithoutAsking: async (identity: IdentityView): Promise<IdentityView | null> => {
      if (identity.unlocked) return identity;
      if (identity.protection === 'passphrase') return null;
      const unlocked = await bridge['identity:unlock']({ thumbprint: identity.thumbprint, passphrase: null });
      return unlocked.ok ? unlocked.value : null;
    },
    load,
    lock,
    use: async (thumbprint: string | null) => {
      const left = currentIdentity(session.getState());
      if (left?.thumbprint !== thumbprint) set({ competition: null });
      await refreshIdentities();
      await change({ identity: thumbprint });
      // The sample's keys are no secret, and trying the program means playing every role.
      if (left !== null && left.thumbprint !== thumbprint && left.protection !== 'sample') await lock(left);
    },
    take: async (bundleId: string) => {
      set({ bundles: await bridge['bundle:list']({}), inspecting: null });
      await change({ bundleId });
      await load(bundleId);
    },
  };
}

/** Takes a while, and then goes on: unless the person went somewhere meanwhile. */
async function unlessGone(session: Session, first: () => Promise<void>, goOn: () => void): Promise<void> {
  const { route } = session.getState();
  await first();
  if (session.getState().route === route) goOn();
}

function firstJuror(opened: OpenedBundle): string | null {
  const jurors = opened.view.roster.filter(({ roles }) => roles.includes('juror')).toSorted(byCodeUnits(({ name }) => name));
  return jurors[0]?.thumbprint ?? null;
}
