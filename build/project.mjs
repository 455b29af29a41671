import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the checkout. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/** An absolute path from one inside the checkout, written with slashes. @param {string} path */
export const inProject = (path) => join(root, ...path.split('/'));

/** Says one line to the person; stdout stays free for what a command answers. @param {string} line */
export function say(line) {
  process.stderr.write(`${line}\n`);
}

/** A failure that the person can act on: its message is the one line they see. */
export class Refusal extends Error {}

/**
 * Runs a script's body; a refusal becomes one line and exit code 1, anything else stays a crash.
 * @param {() => Promise<number>} body answers the exit code
 */
export async function runScript(body) {
  try {
    process.exitCode = await body();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    say(error.message);
    process.exitCode = 1;
  }
}
