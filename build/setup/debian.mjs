import { existsSync, readFileSync } from 'node:fs';
import { Refusal, say } from '../project.mjs';
import { run } from '../run.mjs';

// What Electron needs; from Debian 13 on, those marked carry the suffix of the 64-bit time change.
const ELECTRON = [
  'xvfb',
  'libgtk-3-0*',
  'libnss3',
  'libgbm1',
  'libasound2*',
  'libxss1',
  'libxtst6',
  'libatk-bridge2.0-0*',
  'fonts-dejavu-core',
  'fonts-noto-core',
];
// The browser in which components are tested; elsewhere than on Debian people have Chrome.
const TESTS = [...ELECTRON, 'chromium'];
const FIRST_WITH_SUFFIX = 13;

/**
 * The packages under the names that this release of Debian gives them.
 * @param {string} release the content of /etc/debian_version
 * @param {'electron' | 'tests'} purpose
 */
export function debianPackages(release, purpose) {
  const suffix = Number.parseInt(release, 10) < FIRST_WITH_SUFFIX ? '' : 't64';
  return (purpose === 'tests' ? TESTS : ELECTRON).map((name) => name.replace('*', suffix));
}

/**
 * @param {readonly string[]} wanted
 * @param {string} listing lines of `status package`
 */
export function missingPackages(wanted, listing) {
  const installed = new Set(
    listing
      .split('\n')
      .filter((line) => line.startsWith('installed '))
      .map((line) => line.slice('installed '.length)),
  );
  return wanted.filter((name) => !installed.has(name));
}

/**
 * Installs the missing packages when it may, otherwise says the one line that does; elsewhere than on Debian it does nothing.
 * @param {'electron' | 'tests'} purpose
 */
export async function installDebianPackages(purpose) {
  if (!existsSync('/etc/debian_version') || !existsSync('/usr/bin/dpkg-query')) return;
  const wanted = debianPackages(readFileSync('/etc/debian_version', 'utf8'), purpose);
  const { stdout } = await run('dpkg-query', ['-W', '-f', '${db:Status-Status} ${Package}\n', ...wanted], { output: 'capture' });
  const missing = missingPackages(wanted, stdout);
  if (missing.length === 0) return;
  if (process.getuid?.() !== 0) {
    say(`Packages are missing here: sudo apt-get install ${missing.join(' ')}`);
    return;
  }
  say(`Installing ${missing.join(' ')} ...`);
  await aptGet('update');
  await aptGet('install', '--yes', '--no-install-recommends', ...missing);
}

/** @param {...string} args */
async function aptGet(...args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { code } = await run('apt-get', ['-qq', ...args], { env, output: 'stderr' });
  if (code !== 0) throw new Refusal(`apt-get ${args.join(' ')} ended with code ${code}.`);
}
