import type { CarriedSheets } from '../../domain/competition/carried-sheets.ts';
import type { BundleChanges } from '../../domain/competition/compare-bundles.ts';
import type { BundleView } from './bundle.ts';
import type { SavedPlace } from './files.ts';

/** Somebody whose card a competition holds, as the card says. */
export interface CardHolderView {
  readonly thumbprint: string;
  readonly fingerprint: string;
  readonly name: string;
  readonly institution: string;
  readonly position: string;
}

/** What became of cards that were brought in; names of files whose people were on the panel already. */
export interface CardsAdded {
  readonly added: number;
  readonly known: readonly string[];
}

/** A bundle that was built, read again, verified and kept on this laptop too. */
export interface BuiltBundleView {
  readonly saved: SavedPlace;
  readonly bundle: BundleView;
}

/** A bundle whose building was interrupted: it is whole and noted now; nothing of it was left; or the place where it may stand cannot be reached. */
export interface InterruptedBuilding {
  readonly outcome: 'noted' | 'taken-back' | 'out-of-reach';
  readonly stage: string;
  readonly revision: number;
  readonly name: string;
  readonly folder: string;
}

/** What the next bundle of a stage would change of the newest one that was built. */
export interface SuccessorView {
  /** Of the bundle that would be built. */
  readonly revision: number;
  readonly changes: BundleChanges;
  readonly sheets: CarriedSheets;
}
