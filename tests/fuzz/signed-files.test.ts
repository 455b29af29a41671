import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { ByteSource } from '#main/bundles/zip/byte-source.ts';
import { verifySource } from '#main/bundles/verify-bundle.ts';
import { publicHalfOf, sampleSecret } from '#main/identity/private-keys.ts';
import { openSeal, seal } from '#main/sealing/seal.ts';
import { verifyCard } from '#main/signing/card.ts';
import { importPublicKey } from '#main/signing/keys.ts';
import { sign } from '#main/signing/sign.ts';
import { verify } from '#main/signing/verify.ts';
import { buildTestBundle, people, testStage } from '#tests/support/panel/bundles.ts';
import { scoreFile } from '#tests/support/panel/panel.ts';
import { fuzzCases, fuzzSeed, mutate, seeded } from './mutations.ts';

const root = await mkdtemp(join(tmpdir(), 'fuzz-'));
afterAll(() => rm(root, { recursive: true }));

const SLOWEST_MS = 10_000;
const MEMORY = 300 * 1024 * 1024;

/** Tries mutations of a file: each is refused, or gives the very content of the original; none crashes or takes long. */
async function attack(
  original: Buffer,
  others: readonly Buffer[],
  cases: number,
  read: (bytes: Buffer) => Promise<unknown>,
): Promise<void> {
  const random = seeded(fuzzSeed());
  const content = JSON.stringify(await read(original));
  const before = process.memoryUsage().rss;
  expect(content).not.toBe('null');
  for (let round = 0; round < cases; round += 1) {
    const bytes = mutate(original, others, random);
    const started = performance.now();
    const found = await read(bytes);
    expect(performance.now() - started, `round ${round}`).toBeLessThan(SLOWEST_MS);
    if (found !== null) expect({ round, content: JSON.stringify(found) }).toEqual({ round, content });
  }
  expect(process.memoryUsage().rss - before).toBeLessThan(MEMORY);
}

function sourceOf(bytes: Buffer): ByteSource {
  return { size: bytes.length, read: (offset, length) => Promise.resolve(bytes.subarray(offset, offset + length)) };
}

const card = (text: string) => Buffer.from(text);
const { juror1, juror2 } = people;
const keyOf = (thumbprint: string) =>
  importPublicKey(publicHalfOf(sampleSecret(thumbprint === juror1.thumbprint ? 'uji Juri 1' : 'uji Juri 2')));

describe('no mutation is taken for another file', () => {
  it('of a card', async () => {
    await attack(card(juror1.card), [card(juror2.card)], fuzzCases(2000), async (bytes) => {
      const verified = await verifyCard(bytes);
      return verified.ok ? verified.value.card : null;
    });
  });

  it('of a score file', async () => {
    const content = { ...scoreFile(), juror: juror1.thumbprint };
    const file = Buffer.from(await sign('score', content, juror1));
    const later = Buffer.from(await sign('score', { ...content, revision: 2 }, juror1));
    const other = Buffer.from(await sign('score', { ...content, juror: juror2.thumbprint }, juror2));
    await attack(file, [later, other], fuzzCases(2000), async (bytes) => {
      const verified = await verify('score', bytes, keyOf);
      return verified.ok ? verified.value.content : null;
    });
  });

  it('of a sealed file', async () => {
    const [file, other] = await Promise.all(
      ['satu', 'dua'].map(async (text) => Buffer.from(await seal(Buffer.from(text), [juror1.person.recipient]))),
    );
    if (file === undefined || other === undefined) throw new Error('two files');
    await attack(file, [other], fuzzCases(1000), async (bytes) => {
      const opened = await openSeal(bytes, juror1.ageIdentity, 100_000);
      return opened.ok ? Buffer.from(opened.value).toString() : null;
    });
  });

  it('of a bundle', async () => {
    await buildTestBundle(join(root, 'satu.mfbundle'));
    await buildTestBundle(join(root, 'dua.mfbundle'), { stage: testStage({ jurorNames: 'anonymous' }) });
    const [file, other] = await Promise.all(['satu', 'dua'].map((name) => readFile(join(root, `${name}.mfbundle`))));
    if (file === undefined || other === undefined) throw new Error('two files');
    await attack(file, [other], fuzzCases(2000), async (bytes) => {
      const verified = await verifySource('x.mfbundle', sourceOf(bytes));
      return verified.ok ? { statement: verified.value.statement, stage: verified.value.stage, proposals: verified.value.proposals } : null;
    });
  });
});
