import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildStandalone } from '#tests/support/programs/standalone-program.ts';

const run = promisify(execFile);
const RECORDS = 5;

let folder: string;
let program: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'journal-sync-'));
  program = await buildStandalone(new URL('../support/programs/journal-writer.ts', import.meta.url), folder);
});

afterAll(() => rm(folder, { recursive: true }));

it('every record is synced to the disk before it is called saved, as the system sees it', async (context) => {
  const hasStrace = await run('strace', ['-V']).then(
    () => true,
    () => false,
  );
  if (!hasStrace) context.skip('not installed: strace');
  const trace = join(folder, 'trace.txt');
  const calls = ['-f', '-e', 'trace=write,pwrite64,fdatasync', '-e', 'signal=none', '-s', '400', '-o', trace];
  const { stdout } = await run('strace', [...calls, process.execPath, program, join(folder, 'journal'), String(RECORDS)]);
  expect(stdout.trim().split('\n')).toEqual(Array.from({ length: RECORDS }, (_, index) => `saved ${index + 1}`));
  const seen = (await readFile(trace, 'utf8')).split('\n').flatMap(stepOf);
  expect(seen).toEqual(Array.from({ length: RECORDS }, () => ['written', 'synced', 'said']).flat());
});

/** What a line of the trace means for the order; a call that another thread interrupted counts where it ended. */
function stepOf(line: string): readonly string[] {
  if (/write\w*\(\d+, "[0-9a-f]{16} \d+ [^ {]+ \{\\"entry\\"/.test(line)) return ['written'];
  if (/fdatasync(\(\d+\)| resumed>\)) *= 0/.test(line)) return ['synced'];
  return /write\(1, "saved /.test(line) ? ['said'] : [];
}
