/** How a private key is kept: the system's key store, a passphrase (scrypt), or a published sample key that protects nothing. */
export type KeyProtection = 'key-store' | 'passphrase' | 'sample';

/** An identity on this laptop, without anything secret. */
export interface IdentityView {
  readonly thumbprint: string;
  /** The thumbprint in base32, groups of four. */
  readonly fingerprint: string;
  readonly name: string;
  readonly institution: string;
  readonly position: string;
  readonly protection: KeyProtection;
  readonly unlocked: boolean;
}

/** A card read from a file, verified. */
export interface CardView {
  /** Id of the file it was read from, to be handed back when building a bundle. */
  readonly file: string;
  readonly thumbprint: string;
  readonly fingerprint: string;
  readonly name: string;
  readonly institution: string;
  readonly position: string;
}

/** A card as a QR code: one path of a drawing that is `size` units wide and high. */
export interface CardCode {
  readonly size: number;
  readonly path: string;
}

/** What came back of somebody's work. */
export interface RestoredWork {
  /** Files put back. */
  readonly files: number;
  /** Files that were here with the same or with more in them. */
  readonly kept: number;
  /** Files that went on differently here; this laptop's stay as they are. */
  readonly parted: number;
  /** JSON text of the window's rows, as it was handed over. */
  readonly database: string;
}

/** A backup that was put back; `work` null when it held an identity alone. */
export interface RestoredBackup {
  readonly identity: IdentityView;
  readonly work: RestoredWork | null;
}

/** How somebody's work and its last backup stand; UTC, ISO 8601, null where there is none. */
export interface BackupStanding {
  readonly backedUpAt: string | null;
  readonly workedAt: string | null;
}
