import { FlattenedSign } from 'jose';
import { byCodeUnits } from '#shared/base/order.ts';
import { encodeExact } from '#shared/formats/canonical.ts';
import { type Envelope, envelopeSchema, envelopeType, objectionField, type StatementKind } from '#shared/formats/envelope.ts';
import { type StatementContent, statementSchemas } from '#shared/formats/statements.ts';
import type { z } from '#shared/formats/zod.ts';
import type { SigningKey } from './keys.ts';
import type { Signed } from './verify.ts';

type SignatureEntry = Envelope['signatures'][number];

/** Signs a statement: the exact text of a JWS in General JSON with one signature; content outside the schema is a bug and throws. */
export async function sign<K extends StatementKind>(kind: K, content: StatementContent<K>, key: SigningKey): Promise<string> {
  const schema: z.ZodType = statementSchemas[kind];
  const payload = Buffer.from(encodeExact(schema, content), 'utf8');
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
  const bytes = Buffer.from(payload, 'base64url');
  const entries = signatures.map((entry, index) => ({ entry, kid: signed.signers[index] ?? '' }));
  const added = { entry: await signatureOver('result', bytes, key, objection), kid: key.thumbprint };
  const ordered = [...entries, added].sort(byCodeUnits((one) => one.kid));
  return envelopeText(
    bytes,
    ordered.map((one) => one.entry),
  );
}

async function signatureOver(
  kind: StatementKind,
  payload: Uint8Array,
  key: SigningKey,
  objection: string | null = null,
): Promise<SignatureEntry> {
  const plain = { alg: 'EdDSA', typ: envelopeType(kind), kid: key.thumbprint };
  const header = objection === null ? plain : { ...plain, objection: objectionField.parse(objection) };
  const { protected: encoded = '', signature } = await new FlattenedSign(payload).setProtectedHeader(header).sign(key.privateKey);
  return { protected: encoded, signature };
}

function envelopeText(payload: Buffer, signatures: SignatureEntry[]): string {
  return encodeExact(envelopeSchema, { payload: payload.toString('base64url'), signatures });
}
