import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Commands, runCommandLine } from '#main/cli/dispatch.ts';

const COMMANDS: Commands = {
  demo: () => import('#main/cli/demo/demo.ts'),
  inspect: () => import('#main/cli/panel/inspect.ts'),
  verify: () => import('#main/cli/panel/verify.ts'),
  merge: () => import('#main/cli/panel/merge.ts'),
  export: () => import('#main/cli/panel/export.ts'),
};
const SUGGESTED = /^ {2}npm run --silent mufakat -- (?<args>\w+ .+)$/gmu;

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mufakat-next-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

async function mufakat(args: readonly string[]) {
  let printed = '';
  const findings: string[] = [];
  const code = await runCommandLine(COMMANDS, args, {
    out: (text) => {
      printed += text;
      return Promise.resolve();
    },
    say: ({ en }) => void findings.push(en),
  });
  return { code, printed, findings };
}

/** What a shell hands to a program: files for a pattern. */
async function expanded(args: string): Promise<readonly string[]> {
  const words = await Promise.all(
    args
      .split(' ')
      .map(async (word) => (word.endsWith('*.mfscore') ? (await readdir(dirname(word))).map((name) => join(dirname(word), name)) : [word])),
  );
  return words.flat();
}

it('suggests commands after the demonstration that do what they say: all good, but the forgery named', async () => {
  const { printed } = await mufakat(['demo', join(folder, 'contoh')]);
  const suggested = [...printed.matchAll(SUGGESTED)].map(({ groups }) => groups?.['args'] ?? '');
  expect(suggested.map((args) => args.split(' ')[0])).toEqual(['inspect', 'verify', 'verify', 'merge', 'export']);
  const outcomes = [];
  for (const args of suggested) {
    const { code, findings } = await mufakat(await expanded(args));
    outcomes.push([code, ...findings]);
  }
  expect(outcomes).toEqual([[0], [0], [1, 'juri-1-diubah.mfscore: the signature does not fit the content'], [0], [0]]);
});
