import type { Screen } from '#renderer/app/route.ts';
import { chairStates } from './chair-states.ts';
import { jurorStates } from './juror-states.ts';
import type { ScreenState } from './screen-state.ts';
import { secretariatStates } from './secretariat-states.ts';

/**
 * Every screen with its states, in an order in which each can be reached from the one before, from the first run of the program to
 * the exported result. A screen of the program that is not here does not compile.
 */
export const screenStates: Readonly<Record<Screen, readonly ScreenState[]>> = { ...jurorStates, ...chairStates, ...secretariatStates };
