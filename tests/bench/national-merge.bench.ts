import { createPublicKey, type KeyObject, verify } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildIfStale } from '#build/bundle/bundle.mjs';
import { inProject } from '#build/project.mjs';
import { openBackup } from '#main/backup/open-backup.ts';
import { openSeal } from '#main/sealing/seal.ts';
import { megabytes, printMeasurements, seconds } from '#tests/support/bench/bench-table.ts';
import { measuredRun } from '#tests/support/bench/measured-run.ts';

const CLI = inProject('out/main/cli.js');
let folder = '';

beforeAll(async () => {
  await buildIfStale(['main']);
  folder = mkdtempSync(join(tmpdir(), 'mufakat-bench-'));
  await measuredRun(CLI, ['demo', '--size', 'national', '--registered', join(folder, 'sample')]);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const inSample = (...parts: string[]) => join(folder, 'sample', ...parts);
const filesIn = (name: string) => readdirSync(inSample(name)).map((file) => inSample(name, file));
const passphrase = () => readFileSync(inSample('kunci-contoh', 'frasa-sandi.txt'), 'utf8').trim();

test('thirty jurors, 3,110 proposals, seven criteria', async () => {
  const files = filesIn('nilai');
  const bytes = files.reduce((sum, file) => sum + statSync(file).size, 0);
  const opening = await timed(() => openBackup(inSample('kunci-contoh', 'ketua-panel.mfbackup'), passphrase()));
  if (!opening.value.ok) throw new Error('the sample chair does not open');
  const { identity } = opening.value.value;
  const keys = keysOf(filesIn('kartu'));
  const floor = await timed(() => readAndVerifyOnly(files, keys, identity.ageIdentity));
  const merge = await merged(files);
  const tenth = await merged(files.slice(0, files.length / 10), '--exception=sepersepuluh');
  const merging = merge.milliseconds - opening.milliseconds;
  expect(floor.value).toBe(files.length);
  printMeasurements('National merge', [
    {
      what: 'verify, decode, merge, rank, write, beyond opening the key',
      figure: seconds(merging),
      beside: seconds(floor.milliseconds),
      ratio: (merging / floor.milliseconds).toFixed(1),
    },
    {
      what: 'a tenth of the files, at least an eleventh (processor time)',
      figure: seconds(tenth.processorMilliseconds),
      beside: `all ${seconds(merge.processorMilliseconds)}`,
      ratio: (merge.processorMilliseconds / tenth.processorMilliseconds).toFixed(1),
    },
    {
      what: 'opening the key, on purpose slow; the bundle is read meanwhile',
      figure: seconds(opening.milliseconds),
      beside: '',
      ratio: '',
    },
    {
      what: 'peak memory',
      figure: megabytes(merge.peakBytes),
      beside: `files ${megabytes(bytes)}`,
      ratio: (merge.peakBytes / bytes).toFixed(1),
    },
  ]);
});

const merged = (files: readonly string[], ...options: readonly string[]) =>
  measuredRun(CLI, [
    'merge',
    `--out=${join(folder, 'result.mfresult')}`,
    `--identity=${inSample('kunci-contoh', 'ketua-panel.mfbackup')}`,
    `--passphrase-file=${inSample('kunci-contoh', 'frasa-sandi.txt')}`,
    ...options,
    ...filesIn('paket'),
    ...files,
  ]);

async function timed<T>(body: () => Promise<T>): Promise<{ readonly value: T; readonly milliseconds: number }> {
  const start = performance.now();
  const value = await body();
  return { value, milliseconds: performance.now() - start };
}

interface Envelope {
  readonly payload: string;
  readonly signatures: readonly [{ readonly protected: string; readonly signature: string }];
}

const fromBase64 = (text: string): unknown => JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
const readEnvelope = (bytes: Uint8Array) => JSON.parse(Buffer.from(bytes).toString('utf8')) as Envelope;
const signerOf = ({ signatures: [first] }: Envelope) => (fromBase64(first.protected) as { readonly kid: string }).kid;

function keysOf(cards: readonly string[]): ReadonlyMap<string, KeyObject> {
  const envelopes = cards.map((card) => readEnvelope(readFileSync(card)));
  return new Map(
    envelopes.map((envelope) => {
      const { key } = fromBase64(envelope.payload) as { readonly key: { readonly x: string } };
      return [signerOf(envelope), createPublicKey({ format: 'jwk', key: { kty: 'OKP', crv: 'Ed25519', x: key.x } })];
    }),
  );
}

/** The least that any program must do with these files: read, unseal, decode, verify, parse; answers with how many signatures are good. */
async function readAndVerifyOnly(files: readonly string[], keys: ReadonlyMap<string, KeyObject>, ageIdentity: string): Promise<number> {
  let good = 0;
  for (const file of files) {
    const opened = await openSeal(readFileSync(file), ageIdentity, Number.POSITIVE_INFINITY);
    if (!opened.ok) throw new Error(opened.error.kind);
    const envelope = readEnvelope(opened.value);
    const [{ protected: header, signature }] = envelope.signatures;
    const key = keys.get(signerOf(envelope));
    const isGood =
      key !== undefined && verify(null, Buffer.from(`${header}.${envelope.payload}`), key, Buffer.from(signature, 'base64url'));
    if (isGood && fromBase64(envelope.payload) !== null) good += 1;
  }
  return good;
}
