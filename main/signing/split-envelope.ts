import { decodeExact } from '#shared/formats/canonical.ts';
import { type Envelope, envelopeSchema } from '#shared/formats/envelope.ts';
import { decodeBase64url } from './exact-bytes.ts';

/** An envelope in its exact form with the bytes of its payload. */
export interface SplitEnvelope {
  readonly envelope: Envelope;
  readonly payload: Buffer;
}

const BEFORE_PAYLOAD = '{"payload":"';

/** Where the payload lies in the text of an envelope, up to its closing quote; null in a text that does not begin as one. */
export function payloadIn(text: string): { readonly from: number; readonly to: number } | null {
  const from = BEFORE_PAYLOAD.length;
  const to = text.startsWith(BEFORE_PAYLOAD) ? text.indexOf('"', from) : -1;
  return to === -1 ? null : { from, to };
}

/**
 * Reads an envelope without taking its payload, nearly all of it, for JSON first: whatever base64url gives back unchanged needs no escapes, so the text is exact if it is
 * without its payload. Null where it is not, or may not be, and has to be read as a whole to say why.
 */
export function splitEnvelope(text: string): SplitEnvelope | null {
  const place = payloadIn(text);
  if (place === null) return null;
  const around = decodeExact(envelopeSchema, BEFORE_PAYLOAD + text.slice(place.to));
  if (!around.ok) return null;
  const encoded = text.slice(place.from, place.to);
  const payload = decodeBase64url(encoded);
  return payload === null ? null : { envelope: { ...around.value, payload: encoded }, payload };
}
