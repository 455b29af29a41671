import { createPublicKey, verify } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closePanel } from '#main/results/close-panel.ts';
import { mergeReceived, type ReceivedFile } from '#main/results/merge-received.ts';
import { openSeal } from '#main/sealing/seal.ts';
import { sha256 } from '#main/signing/digest.ts';
import { type NationalFiles, writeNationalFiles } from './national-files.ts';

interface Measured {
  readonly milliseconds: number;
  /** The most memory in use while it ran, over what was in use before. */
  readonly peakBytes: number;
}

const ROUNDS = 3;
const SIZES = { small: 311, national: 3110 } as const;

/** The best of several rounds: other programs only ever make a round slower. */
async function measure(job: () => Promise<unknown>): Promise<Measured> {
  const rounds: Measured[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    globalThis.gc?.();
    const before = process.memoryUsage().rss;
    let peak = before;
    const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 5);
    const start = performance.now();
    await job();
    const milliseconds = performance.now() - start;
    clearInterval(watch);
    rounds.push({ milliseconds, peakBytes: Math.max(peak, process.memoryUsage().rss) - before });
  }
  return {
    milliseconds: Math.min(...rounds.map((round) => round.milliseconds)),
    peakBytes: Math.max(...rounds.map((round) => round.peakBytes)),
  };
}

/** Read, unseal, base64, one Ed25519 verification and one JSON.parse of the payload for each file: what no merge can do without. */
async function floor({ bundle, chair, paths }: NationalFiles): Promise<void> {
  for (const path of paths) {
    const unsealed = await openSeal(await readFile(path), chair.ageIdentity, Number.MAX_SAFE_INTEGER);
    if (!unsealed.ok) throw new Error(unsealed.error.kind);
    const { payload, signatures } = JSON.parse(Buffer.from(unsealed.value).toString('utf8')) as {
      payload: string;
      signatures: readonly { readonly protected: string; readonly signature: string }[];
    };
    const [entry] = signatures;
    const { kid } = JSON.parse(Buffer.from(entry?.protected ?? '', 'base64url').toString('utf8')) as { kid: string };
    const key = bundle.roster.keyOf(kid);
    if (entry === undefined || key === null) throw new Error('unknown signer');
    const signed = verify(
      null,
      Buffer.from(`${entry.protected}.${payload}`),
      createPublicKey(key.export({ format: 'pem', type: 'spki' })),
      Buffer.from(entry.signature, 'base64url'),
    );
    if (!signed) throw new Error('bad signature');
    JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'));
  }
}

async function mergeAndClose({ bundle, chair, paths }: NationalFiles, folder: string): Promise<void> {
  const merge = await mergeReceived(bundle, { files: inTurn(paths), rejected: [] }, chair.ageIdentity, true);
  const closed = await closePanel(bundle, merge, {
    chair,
    closedAt: '2023-07-20T06:00:00.000Z',
    present: null,
    exception: null,
    previous: null,
    resultPath: join(folder, 'hasil.mfresult'),
    dossierPath: join(folder, 'hasil.mfdossier'),
  });
  if (!closed.ok) throw new Error(closed.error.kind);
}

async function* inTurn(paths: readonly string[]): AsyncGenerator<ReceivedFile> {
  for (const path of paths) {
    const bytes = await readFile(path);
    yield { received: sha256(bytes), bytes };
  }
}

async function measureSize(proposals: number) {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  try {
    const files = await writeNationalFiles(folder, 30, proposals);
    const ours = await measure(() => mergeAndClose(files, folder));
    const least = await measure(() => floor(files));
    return { files, ours, least };
  } finally {
    await rm(folder, { recursive: true });
  }
}

function row(name: string, figure: string, least: string, ratio: number, goal: number): string {
  return [name.padEnd(44), figure.padStart(10), least.padStart(10), ratio.toFixed(2).padStart(7), `<= ${goal}`.padStart(8)].join('  ');
}

const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(2)} s`;
const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(0)} MB`;

const small = await measureSize(SIZES.small);
const national = await measureSize(SIZES.national);
const growth = national.ours.milliseconds / small.ours.milliseconds;
const dataGrowth = national.files.bytes / small.files.bytes;
console.log(
  [
    ['case'.padEnd(44), 'figure'.padStart(10), 'floor'.padStart(10), 'ratio'.padStart(7), 'goal'.padStart(8)].join('  '),
    row(
      'merge, 30 jurors x 311 proposals x 7',
      seconds(small.ours.milliseconds),
      seconds(small.least.milliseconds),
      small.ours.milliseconds / small.least.milliseconds,
      2.5,
    ),
    row(
      'merge, 30 jurors x 3,110 proposals x 7',
      seconds(national.ours.milliseconds),
      seconds(national.least.milliseconds),
      national.ours.milliseconds / national.least.milliseconds,
      2.5,
    ),
    row(
      `time for ${dataGrowth.toFixed(1)} times the data`,
      seconds(national.ours.milliseconds),
      seconds(small.ours.milliseconds),
      growth,
      11,
    ),
    row(
      'peak memory against the bytes of the files',
      megabytes(national.ours.peakBytes),
      megabytes(national.files.bytes),
      national.ours.peakBytes / national.files.bytes,
      6,
    ),
  ].join('\n'),
);
