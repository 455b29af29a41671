import type { Role } from '#shared/domain/competition/roster.ts';

/** Screens that need an opened bundle and the role of the person in it. */
export type WorkScreen = 'proposals' | 'sheet' | 'sign' | 'inbox' | 'ranking' | 'close';

/** Screens that anybody may open at any time. */
export type FreeScreen = 'bundles' | 'identity' | 'new-identity' | 'build' | 'result';

export type Screen = WorkScreen | FreeScreen;

/** What the person asked to see; `entry` only for the score sheet. */
export interface Route {
  readonly screen: Screen;
  readonly entry: string | null;
}

const JUROR: readonly WorkScreen[] = ['proposals', 'sheet', 'sign'];
const CHAIR: readonly WorkScreen[] = ['inbox', 'ranking', 'close'];

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
  const all = [...JUROR, ...CHAIR];
  return all.filter((screen) => roles.some((role) => BY_ROLE[role].includes(screen)));
}

/** Whether a screen shows the work of a bundle. */
export function isWorkScreen(screen: Screen): screen is WorkScreen {
  return [...JUROR, ...CHAIR].some((work) => work === screen);
}

/** Where somebody with these roles begins; with nothing asked of them, at the bundles, secretariats at the result. */
export function homeOf(roles: readonly Role[]): Screen {
  const [first] = screensOf(roles);
  if (first !== undefined) return first;
  return roles.some((role) => role === 'secretariat' || role === 'secretariat-deputy') ? 'result' : 'bundles';
}
