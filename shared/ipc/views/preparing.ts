import type { BundleView } from './bundle.ts';
import type { SavedFile } from './files.ts';

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
  readonly saved: SavedFile;
  readonly bundle: BundleView;
}
