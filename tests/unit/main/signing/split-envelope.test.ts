import { expect, test } from 'vitest';
import { decodeBase64url } from '#main/signing/exact-bytes.ts';
import { splitEnvelope } from '#main/signing/split-envelope.ts';
import { decodeExact } from '#shared/formats/canonical.ts';
import { envelopeSchema } from '#shared/formats/envelope.ts';

const exact = '{"payload":"eyJhIjoi4oCcIn0","signatures":[{"protected":"eyJ9","signature":"AAAA"}]}';

/** What reading it as a whole comes to. */
function asWhole(text: string) {
  const envelope = decodeExact(envelopeSchema, text);
  const payload = envelope.ok ? decodeBase64url(envelope.value.payload) : null;
  return envelope.ok && payload !== null ? { envelope: envelope.value, payload } : null;
}

const SIGNS = ['"', '\\', ',', ':', '{', '}', '[', ']', '=', ' ', '\n', '+', 'A', 'B', '\u00e9', '\\u0041'];

/** The text with something put in, taken out or put in another's place, everywhere. */
function edited(text: string): readonly string[] {
  return Array.from({ length: text.length + 1 }, (_, place) => {
    const [before, after] = [text.slice(0, place), text.slice(place)];
    return [before + after.slice(1), ...SIGNS.flatMap((sign) => [before + sign + after, before + sign + after.slice(1)])];
  }).flat();
}

test('an exact envelope is read as it is as a whole', () => {
  expect(splitEnvelope(exact)).toEqual(asWhole(exact));
  expect(splitEnvelope(exact)?.payload.toString('utf8')).toBe('{"a":"\u201c"}');
});

test('of every text close to one, just those are taken that are exact as a whole, and as they are', () => {
  const texts = [...edited(exact), ...edited('{"payload":"","signatures":[{"protected":"","signature":""}]}')];
  const taken = texts.filter((text) => splitEnvelope(text) !== null);
  expect(taken.length).toBeGreaterThan(20);
  for (const text of texts) expect(splitEnvelope(text), text).toEqual(asWhole(text));
});

test.each(['', '{', '{"payload":"', '{"payload":"AAAA', '{"payload":"AAAA"', 'null'])('%j is none', (text) => {
  expect(splitEnvelope(text)).toBeNull();
});
