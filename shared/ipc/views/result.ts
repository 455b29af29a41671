import type { Role } from '../../domain/competition/roster.ts';
import type { OwnCounted } from '../../domain/panel/own/own-counted.ts';
import type { PanelResult } from '../../domain/panel/result/result.ts';
import type { ChosenFile } from './files.ts';

/** A result closed on this laptop; `file` is handed back to open it. */
export interface ClosedResult {
  readonly file: ChosenFile;
  readonly revision: number;
  readonly code: string;
}

/** A closing that was interrupted: both files stand now; nothing was left of either; neither is where it was to stand; or that place cannot be reached. */
export interface InterruptedClosing {
  readonly outcome: 'placed' | 'taken-back' | 'not-found' | 'out-of-reach';
  readonly revision: number;
  readonly code: string;
  readonly name: string;
  readonly folder: string;
}

/** One signature of a result. */
export interface SignatureView {
  readonly thumbprint: string;
  readonly fingerprint: string;
  readonly name: string;
  readonly roles: readonly Role[];
  /** What the signer objects to, null for one who signed without objection. */
  readonly objection: string | null;
}

/** A result whose signatures were checked against the roster of its bundle. */
export interface ResultView {
  /** Id under which exports can be asked for until the program ends. */
  readonly resultId: string;
  readonly name: string;
  readonly code: string;
  readonly bundleId: string;
  readonly result: PanelResult;
  readonly signatures: readonly SignatureView[];
  /** Whether the dossier beside it was opened and its recount gave the same ranking, to the byte. */
  readonly recount: 'same' | 'no-dossier';
  /** Whether it counts the score file of whoever opened it; null for one who does not score. */
  readonly own: OwnCounted | null;
  /** Names of those who had signed the result that this one replaces and not this one, as far as this laptop has seen. */
  readonly fallenAway: readonly string[];
}
