import fs from 'node:fs/promises';
import { hostname, uptime } from 'node:os';
import { errorCode } from '../disk/write-error.ts';

/** The right to be the only writer of a file. */
export interface FileLock {
  release(): Promise<void>;
}

const heldHere = new Set<string>();

/**
 * Takes the right to write a file, null while another program, or this one, has it.
 * A lock counts only while the program that made it runs: after a crash, or a restart of the laptop, it is taken over. `now` gives UTC.
 */
export async function lockFile(path: string, now: () => string): Promise<FileLock | null> {
  const lock = `${path}.lock`;
  if (heldHere.has(lock)) return null;
  heldHere.add(lock);
  if (!(await make(lock)) && !((await isAbandoned(lock, now)) && (await makeAnew(lock)))) {
    heldHere.delete(lock);
    return null;
  }
  return {
    release: async () => {
      await fs.rm(lock, { force: true });
      heldHere.delete(lock);
    },
  };
}

async function make(lock: string): Promise<boolean> {
  try {
    await fs.writeFile(lock, JSON.stringify([process.pid, hostname()]), { flag: 'wx' });
    return true;
  } catch (cause) {
    if (errorCode(cause) === 'EEXIST') return false;
    throw cause;
  }
}

async function makeAnew(lock: string): Promise<boolean> {
  await fs.rm(lock, { force: true });
  return make(lock);
}

/** A lock of another laptop came along with a copied folder: its program does not write here. */
async function isAbandoned(lock: string, now: () => string): Promise<boolean> {
  const [text, made] = await Promise.all([fs.readFile(lock, 'utf8'), fs.stat(lock)]).catch(() => ['', null] as const);
  const [, pid, host] = /^\[(\d{1,10}),"(.*)"\]$/.exec(text) ?? [];
  if (made === null || pid === undefined || host !== hostname()) return true;
  const booted = Date.parse(now()) - uptime() * 1000;
  return made.mtimeMs < booted || !isRunning(Number(pid));
}

function isRunning(pid: number): boolean {
  // An own lock that is not held here is one of an earlier program that had the same number.
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    return errorCode(cause) === 'EPERM';
  }
}
