import { execFileSync } from 'node:child_process';
import { createHash, randomFillSync } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdtemp, open, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildBundle } from '#main/bundles/build-bundle.ts';
import { verifyBundle } from '#main/bundles/verify-bundle.ts';
import { byCodeUnits } from '#shared/base/order.ts';
import type { Attachment } from '#shared/domain/competition/proposal.ts';
import { megabytes, printMeasurements, seconds } from '#tests/support/bench/bench-table.ts';
import { people, testPlan, testProposals } from '#tests/support/panel/bundles.ts';

const MIB = 1024 * 1024;
/** `MUFAKAT_BENCH_MIB=2048 npm run bench -- bundle` measures with as many mebibytes of attachments. */
const SIZE = Number(process.env['MUFAKAT_BENCH_MIB'] ?? 512) * MIB;
const FILES = 8;
const RUNS = 3;
/** Each byte passes twice under a digest: once as it is copied into the bundle, once as the written bundle is read again and verified. */
const READINGS = 2;

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mufakat-bench-bundle-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Writes a file of bytes that nothing can pack or leave out, and says what an attachment of them is. */
async function randomFile(name: string, bytes: number): Promise<Attachment> {
  const hash = createHash('sha256');
  const file = await open(join(folder, name), 'w');
  for (let left = bytes; left > 0; left -= MIB) {
    const chunk = randomFillSync(Buffer.alloc(Math.min(MIB, left)));
    hash.update(chunk);
    await file.write(chunk);
  }
  await file.close();
  return { name: `${name}.pdf`, sha256: hash.digest('hex'), bytes, mediaType: 'application/pdf' };
}

async function timed<T>(work: () => Promise<T>): Promise<readonly [T, number]> {
  const start = performance.now();
  return [await work(), performance.now() - start];
}

/** The fastest of several runs; opening the file once before puts its bytes at hand for everybody. */
async function fastest(work: () => Promise<unknown>, prepare: () => Promise<unknown> = () => Promise.resolve()): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < RUNS; run += 1) {
    await prepare();
    best = Math.min(best, (await timed(work))[1]);
  }
  return best;
}

test('a bundle is built and verified at the speed of its digests, in little memory', async () => {
  const names = Array.from({ length: FILES }, (_, index) => `lampiran-${index}`);
  const attachments: Attachment[] = [];
  for (const name of names) attachments.push(await randomFile(name, SIZE / FILES));
  const sources = new Map(attachments.map(({ sha256 }, index) => [sha256, join(folder, names[index] ?? '')]));
  const [first, ...others] = testProposals();
  if (first === undefined) throw new Error('a proposal');
  const plan = testPlan({
    proposals: [
      { ...first, attachments: attachments.toSorted(byCodeUnits(({ sha256 }) => sha256)) },
      ...others.map((proposal) => ({ ...proposal, attachments: [] })),
    ],
    attachment:
      ({ sha256 }) =>
      () =>
        createReadStream(String(sources.get(sha256)), { highWaterMark: MIB }),
  });
  const path = join(folder, 'uji.mfbundle');
  const before = process.memoryUsage().rss;
  let peak = before;
  const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 20);
  // A bundle is built where none stood: what the disk takes to let go of the one before is no part of it.
  const building = await fastest(
    async () => expect((await buildBundle(path, plan, people.secretariat)).ok).toBe(true),
    () => rm(path, { force: true }),
  );
  const verifying = await fastest(async () => expect((await verifyBundle(path)).ok).toBe(true));
  clearInterval(watch);
  const openssl = await fastest(async () => execFileSync('openssl', ['dgst', '-sha256', path]));
  const { size } = await stat(path);
  printMeasurements(`Bundle of ${megabytes(size)}: throughput, at least 0.80 of openssl dgst -sha256`, [
    { what: 'verify every byte', figure: seconds(verifying), beside: seconds(openssl), ratio: (openssl / verifying).toFixed(2) },
    {
      what: `build, sign, write, verify: ${READINGS} readings`,
      figure: seconds(building),
      beside: `${READINGS} x ${seconds(openssl)}`,
      ratio: ((READINGS * openssl) / building).toFixed(2),
    },
    {
      what: 'memory over idle, at most 150 MB',
      figure: megabytes(peak - before),
      beside: '150 MB',
      ratio: ((peak - before) / 150e6).toFixed(2),
    },
  ]);
});
