import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

const PAUSE = 100;

/**
 * Runs one body at a time among all processes that name the same folder; the lock of a process that died is taken over.
 * @template T
 * @param {string} folder does not exist while nobody holds the lock
 * @param {() => Promise<T>} body
 * @param {(holder: number) => void} waiting is told once whom we wait for
 * @returns {Promise<T>}
 */
export async function oneAtATime(folder, body, waiting) {
  for (let told = false; !take(folder); told = true) {
    const holder = holderOf(folder);
    if (holder === undefined) continue;
    if (!told) waiting(holder);
    if (isGone(holder)) rmSync(folder, { recursive: true, force: true });
    else await delay(PAUSE);
  }
  try {
    return await body();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * The folder appears with the holder's name already in it, so that nobody ever sees a lock without one.
 * @param {string} folder
 */
function take(folder) {
  const own = `${folder}-${process.pid}-${process.hrtime.bigint()}`;
  mkdirSync(own);
  writeFileSync(join(own, 'pid'), String(process.pid));
  try {
    renameSync(own, folder);
    return true;
  } catch {
    rmSync(own, { recursive: true, force: true });
    return false;
  }
}

/**
 * The process that holds the lock; none when it was given back a moment ago.
 * @param {string} folder
 */
function holderOf(folder) {
  try {
    return Number(readFileSync(join(folder, 'pid'), 'utf8'));
  } catch {
    return undefined;
  }
}

/** @param {number} pid */
function isGone(pid) {
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH';
  }
}
