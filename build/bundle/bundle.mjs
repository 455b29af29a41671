import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { inProject, Refusal, root, say } from '../project.mjs';
import { tool } from '../run.mjs';
import { oneAtATime } from './lock.mjs';
import { digestOf } from './sources-digest.mjs';

const SOURCES = ['shared', 'main', 'preload', 'renderer', 'build/electron.vite.config.ts', 'package.json', 'package-lock.json'];
const cache = inProject('node_modules/.cache/mufakat');
const stamp = inProject('out/sources.sha256');

/** Builds the program into `out/` when its sources are not those of the last build. */
export async function buildIfStale() {
  if (isCurrent()) return;
  mkdirSync(cache, { recursive: true });
  await oneAtATime(
    `${cache}/building`,
    async () => {
      if (!isCurrent()) await build();
    },
    (holder) => say(`Waiting for the build of process ${holder} ...`),
  );
}

function isCurrent() {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === digestOf(root, SOURCES);
}

/** Builds unconditionally; the stamp is written last, and for the sources as they were before, so that an edit meanwhile shows. */
async function build() {
  say('Building ...');
  const digest = digestOf(root, SOURCES);
  rmSync(inProject('out'), { recursive: true, force: true });
  const built = await tool(
    'electron-vite/bin/electron-vite.js',
    ['build', '--config', inProject('build/electron.vite.config.ts'), '--logLevel', 'warn'],
    {
      output: 'stderr',
    },
  );
  if (built.code !== 0) throw new Refusal('The program does not build; see above.');
  writeFileSync(stamp, digest);
}
