import { expect, it } from 'vitest';
import { raiseOneMark } from '#main/sample/tamper.ts';
import { envelopeSchema } from '#shared/formats/envelope.ts';

const envelope = (payload: string) => {
  const signatures = [{ protected: 'e30', signature: 'AAAA' }];
  return JSON.stringify({ payload: Buffer.from(payload).toString('base64url'), signatures });
};
const payloadOf = (text: string) => Buffer.from(envelopeSchema.parse(JSON.parse(text)).payload, 'base64url').toString();

it.each([
  ['84', '85'],
  ['0', '1'],
  ['100', '0'],
])('turns the first mark %s into %s and changes nothing else', (mark, raised) => {
  const forged = raiseOneMark(envelope(`{"score":${mark},"score":50}`));
  expect(payloadOf(forged)).toBe(`{"score":${raised},"score":50}`);
  expect(JSON.parse(forged)).toMatchObject({ signatures: [{ protected: 'e30', signature: 'AAAA' }] });
});

it.each(['no envelope', envelope('{"score":null}')])('refuses to pretend when there is nothing to forge in %s', (text) => {
  expect(() => raiseOneMark(text)).toThrow(TypeError);
});
