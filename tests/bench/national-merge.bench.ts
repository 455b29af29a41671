import { createPublicKey, verify } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildIfStale } from '#build/bundle/bundle.mjs';
import { inProject } from '#build/project.mjs';
import { openBackup } from '#main/identity/backup.ts';
import { openSeal } from '#main/sealing/seal.ts';
import { megabytes, printMeasurements, seconds } from '#tests/support/bench-table.ts';
import { measuredRun } from '#tests/support/measured-run.ts';

const CLI = inProject('out/main/cli.js');
let folder = '';

beforeAll(async () => {
  await buildIfStale(['main']);
  folder = mkdtempSync(join(tmpdir(), 'mufakat-bench-'));
  await measuredRun(CLI, ['demo', '--size', 'national', join(folder, 'sample')]);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const inSample = (...parts: string[]) => join(folder, 'sample', ...parts);
const filesIn = (name: string) => readdirSync(inSample(name)).map((file) => inSample(name, file));
const passphrase = () => readFileSync(inSample('kunci-contoh', 'frasa-sandi.txt'), 'utf8').trim();

test('thirty jurors, 1,381 proposals, seven criteria', async () => {
  const files = filesIn('nilai');
  const bytes = files.reduce((sum, file) => sum + statSync(file).size, 0);
  const opening = await timed(() => openBackup(inSample('kunci-contoh', 'ketua-panel.mfbackup'), passphrase()));
  if (!opening.value.ok) throw new Error('the sample chair does not open');
  const { identity } = opening.value.value;
  const floor = await timed(() => readAndVerifyOnly(files, identity.ageIdentity));
  const merge = await measuredRun(CLI, [
    'merge',
    ...['--out', join(folder, 'result.mfresult')],
    ...['--identity', inSample('kunci-contoh', 'ketua-panel.mfbackup')],
    ...['--passphrase-file', inSample('kunci-contoh', 'frasa-sandi.txt')],
    ...filesIn('paket'),
    ...files,
  ]);
  const merging = merge.milliseconds - opening.milliseconds;
  expect(floor.value).toBe(files.length);
  printMeasurements('National merge', [
    { what: 'verify, decode, merge, rank, write', figure: seconds(merging), beside: seconds(floor.milliseconds), ratio: (merging / floor.milliseconds).toFixed(1) },
    { what: 'of it, the bundle (its own time is no floor)', figure: megabytes(statSync(filesIn('paket')[0] ?? '').size), beside: '', ratio: '' },
    { what: 'opening the key, on purpose slow', figure: seconds(opening.milliseconds), beside: '', ratio: '' },
    { what: 'peak memory', figure: megabytes(merge.peakBytes), beside: `files ${megabytes(bytes)}`, ratio: (merge.peakBytes / bytes).toFixed(1) },
  ]);
});

async function timed<T>(body: () => Promise<T>): Promise<{ readonly value: T; readonly milliseconds: number }> {
  const start = performance.now();
  const value = await body();
  return { value, milliseconds: performance.now() - start };
}

/** The least that any program must do with these files; answers with how many signatures are good. */
async function readAndVerifyOnly(files: readonly string[], ageIdentity: string): Promise<number> {
  let good = 0;
  for (const file of files) {
    const opened = await openSeal(readFileSync(file), ageIdentity, Number.POSITIVE_INFINITY);
    if (!opened.ok) throw new Error(opened.error.kind);
    const { payload, signatures } = JSON.parse(Buffer.from(opened.value).toString('utf8')) as Envelope;
    const content = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')) as unknown;
    const [first] = signatures;
    if (first === undefined || content === null) continue;
    const key = keyOf(Buffer.from(first.protected, 'base64url').toString('utf8'));
    good += verify(null, Buffer.from(`${first.protected}.${payload}`), key, Buffer.from(first.signature, 'base64url')) ? 1 : 0;
  }
  return good;
}
