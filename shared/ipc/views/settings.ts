import type { Language } from '../../base/language.ts';

/** Colours: as the system has it, or fixed. */
export type Theme = 'system' | 'light' | 'dark' | 'contrast';

/** Settings of this laptop. */
export interface Settings {
  readonly language: Language;
  readonly theme: Theme;
  readonly density: 'compact' | 'touch';
  /** Thumbprint of the identity used last. */
  readonly identity: string | null;
  /** Bundle opened last. */
  readonly bundleId: string | null;
  /** The proposal's share of the score sheet's width, in percent; null while nobody moved the border. */
  readonly split: number | null;
}
