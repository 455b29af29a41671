import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeCitySample } from '#main/sample/competitions.ts';
import { memberWith } from '#main/sample/people.ts';
import { type Trial, writeTrial } from '#main/sample/trial.ts';
import { openScoreFile } from '#main/score-files/open-score-file.ts';

const script = fileURLToPath(new URL('../../build/scripts/interop.sh', import.meta.url));
const run = promisify(execFile);

/** Exit code of the script when a tool is not installed. */
const TOOL_MISSING = 3;

let folder: string;
let trial: Trial;
let keyFile: string;
let chairKey: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'interop-'));
  const sample = await makeCitySample('2023-05-17T02:00:00.000Z');
  const written = await writeTrial(sample, {
    folder,
    createdAt: '2023-05-17T02:00:00.000Z',
    scoredAt: '2023-05-29T03:00:00.000Z',
    passphrase: 'kunci contoh tidak rahasia',
    random: randomBytes,
  });
  if (!written.ok) throw new Error(written.error.kind);
  trial = written.value;
  chairKey = memberWith('chair', sample.members).identity.ageIdentity;
  keyFile = join(folder, 'ketua.txt');
  await writeFile(keyFile, `${chairKey}\n`, { mode: 0o600 });
});

afterAll(() => rm(folder, { recursive: true }));

interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

async function interop(...files: readonly string[]): Promise<Outcome> {
  const args = [trial.bundle.path, dirname(trial.cards[0] ?? ''), keyFile, ...files];
  const done = run(script, args).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    (failure: Outcome) => failure,
  );
  return done;
}

describe('other people’s tools', () => {
  it('agree with every digest, seal and signature of a panel', async (context) => {
    const outcome = await interop(...trial.scoreFiles);
    if (outcome.code === TOOL_MISSING) context.skip(outcome.stderr.trim());
    expect(outcome).toMatchObject({ code: 0 });
    expect(outcome.stdout.match(/age: opened/g)).toHaveLength(trial.scoreFiles.length);
    expect(outcome.stdout).toContain('every file of the bundle has the digest of its manifest');
    expect(outcome.stdout.match(/mufakat-score\+json [0-9a-f]{64} is signed by 1/g)).toHaveLength(trial.scoreFiles.length);
    const first = await openScoreFile(await readFile(trial.scoreFiles[0] ?? ''), {
      keyOf: trial.panel.roster.keyOf,
      ageIdentity: chairKey,
    });
    expect(first.ok && outcome.stdout.includes(first.value.payload)).toBe(true);
  });

  it('refuse a score file that was changed after it was signed', async (context) => {
    const outcome = await interop(trial.forged);
    if (outcome.code === TOOL_MISSING) context.skip(outcome.stderr.trim());
    expect(outcome.code).toBe(1);
    expect(outcome.stderr).toContain('InvalidJWSSignature');
  });
});
