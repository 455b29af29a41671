import { z } from '../zod.ts';

/** Fewest characters of a passphrase. */
export const PASSPHRASE_CHARACTERS = 10;

const bytesField = (bytes: number) => z.string().regex(new RegExp(`^[A-Za-z0-9_-]{${Math.ceil((bytes * 8) / 6)}}$`));
const boxField = z
  .string()
  .max(10_000)
  .regex(/^[A-Za-z0-9_-]+$/);

/** A private part locked with a passphrase: scrypt (its cost is fixed by the version), then AES-256-GCM with the card's text as additional data; `box` ends with the 16 bytes of the tag. */
const passphraseLockSchema = z.strictObject({
  protection: z.literal('passphrase'),
  kdf: z.literal('scrypt'),
  n: z.literal(131_072),
  r: z.literal(8),
  p: z.literal(1),
  salt: bytesField(16),
  nonce: bytesField(12),
  box: boxField,
});

const lockSchema = z.discriminatedUnion('protection', [
  passphraseLockSchema,
  z.strictObject({ protection: z.literal('key-store'), box: boxField }),
  z.strictObject({ protection: z.literal('sample'), seed: z.string().regex(/^[A-Za-z0-9 ]{1,40}$/) }),
]);

/** An identity as a laptop keeps it: the card, and the private part locked in one of three ways. */
export const identityFileSchema = z.strictObject({
  formatVersion: z.literal(1),
  kind: z.literal('identity'),
  card: z.string().max(10_000),
  lock: lockSchema,
});

/** An identity as a laptop keeps it. */
export type IdentityFile = z.output<typeof identityFileSchema>;

/** How the private part of an identity is locked. */
export type IdentityLock = IdentityFile['lock'];

/** A private part locked with a passphrase. */
export type PassphraseLock = z.output<typeof passphraseLockSchema>;

/** A backup (`.mfbackup`): an identity that a passphrase alone opens, on any laptop. */
export const backupSchema = z.strictObject({
  formatVersion: z.literal(1),
  kind: z.literal('backup'),
  card: z.string().max(10_000),
  lock: passphraseLockSchema,
});

/** The private part of an identity: the Ed25519 seed (base64url) and the age identity. */
export const secretSchema = z.strictObject({
  seed: bytesField(32),
  age: z.string().regex(/^AGE-SECRET-KEY-1[02-9AC-HJ-NP-Z]{58}$/),
});

/** The private part of an identity; exists in memory and inside a lock only. */
export type Secret = z.output<typeof secretSchema>;
