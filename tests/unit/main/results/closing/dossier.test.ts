import { expect, test } from 'vitest';
import { encodeExact } from '#shared/formats/canonical.ts';
import { dossierSchema } from '#shared/formats/chair/dossier.ts';
import { openDossier, sealDossier } from '#main/results/closing/dossier.ts';
import { openSeal } from '#main/sealing/seal.ts';
import { people } from '#tests/support/panel/bundles.ts';
import { collected } from '#tests/support/collected.ts';

const RESULT = 'a'.repeat(64);
const { ageIdentity } = people.secretariat;
const { recipient } = people.secretariat.person;

test.each([
  ['no file', []],
  ['one', ['{"payload":"é\u2028"}']],
  ['signed ones', ['{"payload":"eyJ9","signatures":[{"protected":"é\\"}]}', '{"payload":"","signatures":[]}', '{"payload":"eyJ9"']],
  ['what only begins as a signed one', ['{"payload":"ey\\"J9"}', '{"payload":"eyü9"}', '{"payload":"ey\u0001J9"}', '{"payload":"eyJ']],
  ['several, longer than a piece of the seal', ['x"y'.repeat(50_000), '\\', ''.padEnd(70_000, 'ü')]],
])('a dossier of %s is sealed piece by piece in the one exact form', async (_, files) => {
  const sealed = await collected(await sealDossier(RESULT, files, [recipient]));
  const opened = await openSeal(sealed, ageIdentity, sealed.length);
  const text = encodeExact(dossierSchema, { formatVersion: 1, kind: 'dossier', result: RESULT, files });
  expect(opened.ok && Buffer.from(opened.value).toString('utf8') === text).toBe(true);
  expect(await openDossier(sealed, ageIdentity)).toEqual({ ok: true, value: { formatVersion: 1, kind: 'dossier', result: RESULT, files } });
});
