import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SEALED_EVIDENCE_BYTES } from '#main/evidence/open-evidence-pack.ts';
import { readArrival } from '#main/results/inbox/read-arrival.ts';
import { SCORE_FILE_BYTES } from '#main/score-files/open-score-file.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'arrival-'));
});

afterEach(() => rm(folder, { recursive: true }));

const PACK = `PK\u0003\u0004${'\0'.repeat(26)}evidence/bagit.txt`;
const SEAL = 'age-encryption.org/v1\n';

async function lengthRead(beginning: string, bytes: number): Promise<number | string> {
  const path = join(folder, 'sent');
  await writeFile(path, beginning, 'latin1');
  await truncate(path, bytes);
  const read = await readArrival(path);
  return read.ok ? read.value.length : read.error.kind;
}

describe('reading what a juror sent', () => {
  it.each([
    ['a file as long as a score file may be', 'x', SCORE_FILE_BYTES, SCORE_FILE_BYTES],
    ['a longer one that begins as nothing known', 'x', SCORE_FILE_BYTES + 1, 'too-large'],
    ['a longer one that begins as another zip', PACK.replace('evidence', 'proposal'), SCORE_FILE_BYTES + 1, 'too-large'],
    ['a longer one that begins as an evidence pack', PACK, SCORE_FILE_BYTES + 1, SCORE_FILE_BYTES + 1],
    ['a longer one that is sealed', SEAL, SCORE_FILE_BYTES + 1, SCORE_FILE_BYTES + 1],
    ['one that is longer than any pack', SEAL, SEALED_EVIDENCE_BYTES + 1, 'too-large'],
  ])('%s', async (_, beginning, bytes, expected) => {
    expect(await lengthRead(beginning, bytes)).toBe(expected);
  });
});
