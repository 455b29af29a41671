import type { StatementKind } from './envelope.ts';

/** Why a signed text is refused before its content is looked at. */
export type EnvelopeRefusal =
  | { readonly kind: 'not-this-kind'; readonly expected: StatementKind }
  | { readonly kind: 'unsupported-version'; readonly formatVersion: number }
  | { readonly kind: 'not-exact-form'; readonly at: string }
  | { readonly kind: 'bad-signature' };

/** A signature of somebody for whom there is no key to check it with. */
export interface SignerUnknown {
  readonly kind: 'signer-not-on-roster';
  readonly thumbprint: string;
}

/** Why an identity card is refused. */
export type CardRefusal = EnvelopeRefusal | { readonly kind: 'unreadable' };

/** Why a proposal bundle is refused; `entry` is the name of the file inside the bundle. */
export type BundleRefusal =
  | EnvelopeRefusal
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'not-a-bundle' }
  | { readonly kind: 'zip-refused'; readonly reason: ZipRefusal; readonly entry: string | null }
  | { readonly kind: 'entry-not-in-manifest'; readonly entry: string }
  | { readonly kind: 'entry-missing'; readonly entry: string }
  | { readonly kind: 'digest-differs'; readonly entry: string }
  | { readonly kind: 'statement-differs'; readonly field: string }
  | { readonly kind: 'refers-to-nothing'; readonly at: string }
  | { readonly kind: 'signer-not-secretariat' }
  | { readonly kind: 'roster-card-invalid'; readonly thumbprint: string };

/** Why an evidence pack is refused; `entry` is the name of the file inside the pack. */
export type EvidenceRefusal =
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'not-evidence' }
  | { readonly kind: 'unsupported-version'; readonly formatVersion: number }
  | { readonly kind: 'not-exact-form'; readonly at: string }
  | { readonly kind: 'seal-not-for-this-key' }
  | Extract<BundleRefusal, { readonly kind: 'zip-refused' | 'entry-not-in-manifest' | 'entry-missing' | 'digest-differs' }>;

/** What a zip may not do in a bundle. */
export type ZipRefusal =
  | 'damaged'
  | 'compressed'
  | 'encrypted'
  | 'link'
  | 'unsafe-name'
  | 'duplicate-name'
  | 'overlap'
  | 'trailing-bytes'
  | 'too-many-entries'
  | 'too-large';

/** Why a result or its dossier is refused. */
export type ResultRefusal =
  | EnvelopeRefusal
  | { readonly kind: 'unreadable' }
  | SignerUnknown
  | { readonly kind: 'other-bundle' }
  | { readonly kind: 'not-signed-by-chair' }
  | { readonly kind: 'seal-not-for-this-key' }
  | { readonly kind: 'recount-differs'; readonly at: string };
