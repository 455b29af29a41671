import { decodeExact } from '#shared/formats/canonical.ts';
import { type Envelope, envelopeSchema } from '#shared/formats/envelope.ts';
import { decodeBase64url } from './exact-bytes.ts';

/** An envelope in its exact form with the bytes of its payload. */
export interface SplitEnvelope {
  readonly envelope: Envelope;
  readonly payload: Buffer;
}

const BEFORE_PAYLOAD = '{"payload":"';

/**
 * Reads an envelope without taking its payload, nearly all of it, for JSON first: whatever base64url gives back unchanged needs no escapes, so the text is exact if it is
 * without its payload. Null where it is not, or may not be, and has to be read as a whole to say why.
 */
export function splitEnvelope(text: string): SplitEnvelope | null {
  const end = text.startsWith(BEFORE_PAYLOAD) ? text.indexOf('"', BEFORE_PAYLOAD.length) : -1;
  const around = end === -1 ? null : decodeExact(envelopeSchema, BEFORE_PAYLOAD + text.slice(end));
  if (around === null || !around.ok) return null;
  const encoded = text.slice(BEFORE_PAYLOAD.length, end);
  const payload = decodeBase64url(encoded);
  return payload === null ? null : { envelope: { ...around.value, payload: encoded }, payload };
}
