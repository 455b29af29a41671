import type { Screen } from '#renderer/app/route.ts';
import type { Trial } from '#main/sample/trial.ts';
import type { Laptop } from '../laptop.ts';

/** A state of a screen that somebody can come to, reached from the state before it. */
export interface ScreenState {
  readonly name: string;
  readonly reach: (laptop: Laptop, trial: Trial) => Promise<void>;
}

/** Some screens with their states, each reached from the one before. */
export type ScreenStates = Readonly<Partial<Record<Screen, readonly ScreenState[]>>>;
