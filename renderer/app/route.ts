import type { Role } from '#shared/domain/competition/roster.ts';

/** The juror's screens. */
export type JurorScreen = 'proposals' | 'sheet' | 'visits' | 'sign';

/** The chair's screens. */
export type ChairScreen = 'inbox' | 'coverage' | 'ranking' | 'agreement' | 'stability' | 'plenary' | 'close';

/** Screens that show the work on a bundle, open to those who hold the role for it. */
export type WorkScreen = JurorScreen | ChairScreen;

/** The secretariat's screens: the list of competitions, and those over the one that is open, in the order of the rail. */
export type SecretariatScreen = 'competitions' | 'competition' | 'intake' | 'panel' | 'assignment' | 'bundle-building';

/** Screens that show one's own identity, or ask for one. */
export type PersonalScreen = 'identity' | SecretariatScreen;

/** Screens open to anybody at any time. */
export type FreeScreen = 'welcome' | 'people' | 'new-identity' | 'bundles' | 'result';

export type Screen = WorkScreen | PersonalScreen | FreeScreen;

/** What the person asked to see; `entry` only for the score sheet and its visit. */
export interface Route {
  readonly screen: Screen;
  readonly entry: string | null;
}

const CHAIR: readonly ChairScreen[] = ['inbox', 'coverage', 'ranking', 'agreement', 'stability', 'plenary', 'close'];
const JUROR: readonly JurorScreen[] = ['proposals', 'sheet', 'visits', 'sign'];
const WORK: readonly WorkScreen[] = [...JUROR, ...CHAIR];

/** Those that show the competition that is open. */
export const COMPETITION_SCREENS: readonly Exclude<SecretariatScreen, 'competitions'>[] = [
  'competition',
  'intake',
  'panel',
  'assignment',
  'bundle-building',
];

const BY_ROLE: Readonly<Record<Role, readonly WorkScreen[]>> = {
  juror: JUROR,
  chair: CHAIR,
  'chair-deputy': CHAIR,
  observer: [],
  secretariat: [],
  'secretariat-deputy': [],
};

/** The work screens open to somebody with these roles, in the order of the rail. */
export function screensOf(roles: readonly Role[]): readonly WorkScreen[] {
  return WORK.filter((screen) => roles.some((role) => BY_ROLE[role].includes(screen)));
}

/** Whether a screen shows the work on a bundle. */
export function isWorkScreen(screen: Screen): screen is WorkScreen {
  return WORK.some((work) => work === screen);
}

/** Whether a screen is one of the juror's. */
export function isJurorScreen(screen: Screen): screen is JurorScreen {
  return JUROR.some((own) => own === screen);
}

/** Whether a screen is one of the chair's. */
export function isChairScreen(screen: Screen): screen is ChairScreen {
  return CHAIR.some((own) => own === screen);
}

/** Whether a screen is one of the secretariat's. */
export function isSecretariatScreen(screen: Screen): screen is SecretariatScreen {
  return screen === 'competitions' || COMPETITION_SCREENS.some((own) => own === screen);
}

/** Where somebody with these roles begins: at their work, the secretariat at the result, anybody else at the bundles. */
export function homeOf(roles: readonly Role[]): Screen {
  const [first] = screensOf(roles);
  if (first !== undefined) return first;
  return roles.some((role) => role === 'secretariat' || role === 'secretariat-deputy') ? 'result' : 'bundles';
}
