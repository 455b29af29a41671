import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

const PAUSE = 100;

/**
 * Runs one body at a time among all processes that name the same folder; the lock of a process that died is taken over.
 * @template T
 * @param {string} folder does not exist while nobody holds the lock
 * @param {() => Promise<T>} body
 * @returns {Promise<T>}
 */
export async function oneAtATime(folder, body) {
  while (!take(folder)) {
    if (holderIsGone(folder)) rmSync(folder, { recursive: true, force: true });
    else await delay(PAUSE);
  }
  try {
    return await body();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {string} folder */
function take(folder) {
  try {
    mkdirSync(folder);
  } catch {
    return false;
  }
  writeFileSync(join(folder, 'pid'), String(process.pid));
  return true;
}

/** @param {string} folder */
function holderIsGone(folder) {
  try {
    process.kill(Number(readFileSync(join(folder, 'pid'), 'utf8')), 0);
    return false;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH';
  }
}
