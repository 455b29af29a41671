import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { inProject, Refusal, say } from '../project.mjs';
import { npm } from '../run.mjs';

const stamp = inProject('node_modules/.mufakat-lock');

function lockDigest() {
  return createHash('sha256')
    .update(readFileSync(inProject('package-lock.json')))
    .digest('hex');
}

/** Whether what is installed is what the lock file says. */
export function nodeModulesAreCurrent() {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === lockDigest();
}

/** Remembers which lock file the installed packages came from; npm runs it after every install. */
export function stampNodeModules() {
  writeFileSync(stamp, lockDigest());
}

/** Installs the packages of the lock file where they are missing or out of date. */
export async function installNodeModules() {
  if (nodeModulesAreCurrent()) return;
  say('Installing packages (npm ci) ...');
  const { code } = await npm(['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], { output: 'stderr' });
  if (code !== 0) throw new Refusal(`npm ci ended with code ${code}; nothing can run without the packages.`);
  stampNodeModules();
}
