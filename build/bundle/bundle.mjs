import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { inProject, Refusal, root, say } from '../project.mjs';
import { tool } from '../run.mjs';
import { oneAtATime } from './lock.mjs';
import { digestOf } from './sources-digest.mjs';

const BUILDS = /** @type {const} */ ([
  ['electron-vite/bin/electron-vite.js', 'build/electron.vite.config.ts'],
  ['vite/bin/vite.js', 'build/work.vite.config.ts'],
]);
const SOURCES = ['shared', 'main', 'preload', 'renderer', 'package.json', 'package-lock.json', ...BUILDS.map(([, config]) => config)];
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
  for (const [program, config] of BUILDS) {
    if (config === 'build/work.vite.config.ts' && !existsSync(inProject('main/work/work.ts'))) continue;
    const { code } = await tool(program, ['build', '--config', inProject(config), '--logLevel', 'warn'], { output: 'stderr' });
    if (code !== 0) throw new Refusal('The program does not build; see above.');
  }
  writeFileSync(stamp, digest);
}
