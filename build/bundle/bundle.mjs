import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { inProject, Refusal, root, say } from '../project.mjs';
import { tool } from '../run.mjs';
import { oneAtATime } from './lock.mjs';
import { digestOf } from './sources-digest.mjs';

const cache = inProject('node_modules/.cache/mufakat');

/**
 * The parts that are built each for itself: the folders that its code comes from and the configurations that build it.
 * @type {Readonly<Record<'main' | 'preload' | 'renderer', { sources: readonly string[], configs: readonly string[] }>>}
 */
const PARTS = {
  main: { sources: ['shared', 'main'], configs: ['main', 'work'] },
  preload: { sources: ['shared', 'preload'], configs: ['preload'] },
  renderer: { sources: ['shared', 'renderer'], configs: ['renderer'] },
};

/** @typedef {keyof typeof PARTS} Part */

const ALL = /** @type {const} */ (['main', 'preload', 'renderer']);

/**
 * Builds into `out/` the parts whose sources are not those of their last build; the command line is in `main`.
 * @param {readonly Part[]} parts
 */
export async function buildIfStale(parts = ALL) {
  if (parts.every(isCurrent)) return;
  mkdirSync(cache, { recursive: true });
  await oneAtATime(
    `${cache}/building`,
    async () => {
      for (const part of parts) if (!isCurrent(part)) await build(part);
    },
    (holder) => say(`Waiting for the build of process ${holder} ...`),
  );
}

/** @param {Part} part */
const stampOf = (part) => inProject(`out/${part}.sha256`);

/** @param {Part} part */
const digestOfSources = (part) =>
  digestOf(root, [...PARTS[part].sources, 'build/vite', 'build/bundle', 'package.json', 'package-lock.json']);

/** @param {Part} part */
function isCurrent(part) {
  return existsSync(stampOf(part)) && readFileSync(stampOf(part), 'utf8') === digestOfSources(part);
}

/**
 * The stamp is written last, and for the sources as they were before, so that an edit meanwhile shows.
 * @param {Part} part
 */
async function build(part) {
  say(`Building ${part} ...`);
  const digest = digestOfSources(part);
  rmSync(stampOf(part), { force: true });
  for (const config of PARTS[part].configs) {
    const { code } = await tool('vite/bin/vite.js', ['build', '--config', inProject(`build/vite/${config}.config.ts`)], {
      output: 'stderr',
      // What is tested and measured is what people get: under a test's own NODE_ENV the page would carry React's workshop with it.
      env: { ...process.env, NODE_ENV: 'production' },
    });
    if (code !== 0) throw new Refusal(`The program does not build (${part}); see above.`);
  }
  writeFileSync(stampOf(part), digest);
}
