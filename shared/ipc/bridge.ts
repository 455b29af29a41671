import type { InputOf, OutputOf } from './channel.ts';
import type { Contract, Progress } from './contract.ts';
import type { ChosenFile } from './views/files.ts';

/** The same data, not to be changed: schemas infer lists that could be, and a page hands over what it only reads. */
type Immutable<T> = T extends object ? { readonly [K in keyof T]: Immutable<T[K]> } : T;

/** One function for each channel of the contract; a rejected promise is a bug, expected failures are values. */
export type Requests = {
  readonly [Name in keyof Contract]: (input: Immutable<InputOf<Contract[Name]>>) => Promise<OutputOf<Contract[Name]>>;
};

/** All that a page can reach outside itself; `DroppedFile` is the browser's `File`, which this folder does not know. */
export interface Bridge<DroppedFile> extends Requests {
  /** Tells of long jobs until the returned function is called. */
  readonly onProgress: (listener: (progress: Progress) => void) => () => void;
  /** Tells whenever the system handed files to the program, until the returned function is called. */
  readonly onOffered: (listener: () => void) => () => void;
  /** Hands in files that were dropped on the page; what did not come from the disk is left out. */
  readonly dropped: (files: readonly DroppedFile[]) => Promise<readonly ChosenFile[]>;
}

/** Name under which the preload script puts the bridge on the page's `window`. */
export const BRIDGE_GLOBAL = 'mufakat';
