import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'vite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { root } from '#build/project.mjs';

const run = promisify(execFile);
const RECORDS = 5;

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'journal-sync-'));
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: fileURLToPath(new URL('../support/journal-writer.ts', import.meta.url)),
      outDir: folder,
      rollupOptions: { output: { entryFileNames: 'writer.mjs' } },
    },
  });
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
  const program = [process.execPath, join(folder, 'writer.mjs'), join(folder, 'journal'), String(RECORDS)];
  const { stdout } = await run('strace', [...calls, ...program]);
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
