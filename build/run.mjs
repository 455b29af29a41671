import { spawn } from 'node:child_process';
import { basename } from 'node:path';
import { inProject, root } from './project.mjs';

/**
 * @typedef {object} RunOptions
 * @property {NodeJS.ProcessEnv} [env]
 * @property {string} [cwd]
 * @property {'inherit' | 'stderr' | 'capture'} [output] where the child's stdout goes; `stderr` keeps our own stdout clean
 * @property {boolean} [shell]
 */

const STDIO = /** @type {const} */ ({
  inherit: ['inherit', 'inherit', 'inherit'],
  stderr: ['ignore', 2, 2],
  capture: ['ignore', 'pipe', 'pipe'],
});

/**
 * Runs a command to its end; a command that is not there answers like one that failed.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<{ code: number, stdout: string, stderr: string }>}
 */
export function run(command, args, { env = process.env, cwd = root, output = 'inherit', shell = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, [...args], { cwd, env, shell, stdio: [...STDIO[output]] });
    let stdout = '';
    let stderr = '';
    child.stdout?.on('data', (chunk) => (stdout += chunk));
    child.stderr?.on('data', (chunk) => (stderr += chunk));
    child.on('error', (error) => resolve({ code: 127, stdout, stderr: error.message }));
    child.on('close', (code) => resolve({ code: code ?? 1, stdout, stderr }));
  });
}

/**
 * Runs the npm that started us, or the one on the path; on Windows that one is a script and wants a shell.
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 */
export function npm(args, options = {}) {
  const started = process.env['npm_execpath'];
  if (started !== undefined && basename(started) === 'npm-cli.js') return run(process.execPath, [started, ...args], options);
  return run('npm', args, { ...options, shell: process.platform === 'win32' });
}

/**
 * Runs the command line program of an installed package on this very Node.
 * @param {string} path of the program inside node_modules
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 */
export function tool(path, args, options = {}) {
  return run(process.execPath, [inProject(`node_modules/${path}`), ...args], options);
}
