import { sign as signBytes } from 'node:crypto';
import { promisify } from 'node:util';
import { byCodeUnits } from '#shared/base/order.ts';
import { encodeExact } from '#shared/formats/canonical.ts';
import { type Envelope, envelopeSchema, envelopeType, objectionField, type StatementKind } from '#shared/formats/envelope.ts';
import { exactLooks, type StatementContent, statementSchemas } from '#shared/formats/statements.ts';
import type { z } from '#shared/formats/zod.ts';
import type { SigningKey } from './keys.ts';
import { signingInput } from './signing-input.ts';
import type { Signed } from './verify.ts';

type SignatureEntry = Envelope['signatures'][number];

/** Signs a statement: the exact text of a JWS in General JSON with one signature; content outside the schema is a bug and throws. */
export async function sign<K extends StatementKind>(kind: K, content: StatementContent<K>, key: SigningKey): Promise<string> {
  const schema: z.ZodType = statementSchemas[kind];
  const payload = Buffer.from(encodeExact(schema, content, exactLooks[kind]), 'utf8').toString('base64url');
  return envelopeText(payload, [await signatureOver(kind, payload, key)]);
}

/**
 * Adds a signature to a verified result, with what its signer objects to, if anything; changes no byte of the payload, and signatures stand in the
 * order of their thumbprints. Who has signed before is not added again.
 */
export async function countersign(
  signed: Signed<StatementContent<'result'>>,
  key: SigningKey,
  objection: string | null = null,
): Promise<string> {
  if (signed.signers.includes(key.thumbprint)) return signed.text;
  const { payload, signatures } = envelopeSchema.parse(JSON.parse(signed.text));
  const entries = signatures.map((entry, index) => ({ entry, kid: signed.signers[index] ?? '' }));
  const added = { entry: await signatureOver('result', payload, key, objection), kid: key.thumbprint };
  const ordered = [...entries, added].sort(byCodeUnits((one) => one.kid));
  return envelopeText(
    payload,
    ordered.map((one) => one.entry),
  );
}

// Of two ways that give the same bytes the one that leaves base64 and the signature to the machine: a national result is ten megabytes.
const signInBackground = promisify(signBytes);

/** A signature over a payload in base64url (RFC 7515, 5.1; RFC 8037, 3.1). */
async function signatureOver(
  kind: StatementKind,
  payload: string,
  key: SigningKey,
  objection: string | null = null,
): Promise<SignatureEntry> {
  const plain = { alg: 'EdDSA', typ: envelopeType(kind), kid: key.thumbprint };
  const header = objection === null ? plain : { ...plain, objection: objectionField.parse(objection) };
  const encoded = Buffer.from(JSON.stringify(header), 'utf8').toString('base64url');
  const signature = await signInBackground(null, signingInput(encoded, payload), key.privateKey);
  return { protected: encoded, signature: signature.toString('base64url') };
}

function envelopeText(payload: string, signatures: SignatureEntry[]): string {
  return encodeExact(envelopeSchema, { payload, signatures });
}
