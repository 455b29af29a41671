import { textField, thumbprintField } from './fields.ts';
import { z } from './zod.ts';

/** The kinds of signed statement; each has its own `typ`, so that one can never pass for another. */
export type StatementKind = 'card' | 'bundle' | 'score' | 'result';

/** `typ` of the protected header for a kind of statement. */
export function envelopeType(kind: StatementKind): string {
  return `mufakat-${kind}+json`;
}

const base64urlField = z.string().regex(/^[A-Za-z0-9_-]*$/);

/** The signed file itself: JWS General JSON (RFC 7515, section 7.2.1), no unprotected header, keys in this order, no white space. */
export const envelopeSchema = z.strictObject({
  payload: base64urlField,
  signatures: z.array(z.strictObject({ protected: base64urlField, signature: base64urlField })).min(1),
});

/** A signed file before its signatures are checked. */
export type Envelope = z.output<typeof envelopeSchema>;

const OBJECTION_LIMIT = 4000;

/** What a member who signs a result objects to: a text that says something. */
export const objectionField = textField.max(OBJECTION_LIMIT).refine((text) => text.trim() !== '', 'says nothing');

/** The protected header of one signature; exactly these members in this order, `objection` in a result only and only where its signer objects. */
export const protectedHeaderSchema = z.strictObject({
  alg: z.literal('EdDSA'),
  typ: z.string(),
  kid: thumbprintField,
  objection: objectionField.optional(),
});
