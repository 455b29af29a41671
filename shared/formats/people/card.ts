import { lineField, recipientField, thumbprintField, utcTimeField } from '../fields.ts';
import { z } from '../zod.ts';

/** Public half of an Ed25519 signing key (RFC 8037), members in the order RFC 7638 hashes them. */
const publicKeySchema = z.strictObject({
  crv: z.literal('Ed25519'),
  kty: z.literal('OKP'),
  x: thumbprintField,
});

/** Public half of an Ed25519 signing key as a JWK. */
export type PublicKey = z.output<typeof publicKeySchema>;

/** Payload of an identity card (`.mfcard`), self-signed. */
export const cardSchema = z.strictObject({
  formatVersion: z.literal(1),
  name: lineField,
  institution: lineField,
  position: lineField,
  key: publicKeySchema,
  recipient: recipientField,
  createdAt: utcTimeField,
});

/** Payload of an identity card. */
export type Card = z.output<typeof cardSchema>;
