import { spawn } from 'node:child_process';
import { Refusal } from '../project.mjs';

/**
 * Whether windows can be shown here.
 * @param {{ platform: string, env: NodeJS.ProcessEnv }} machine
 */
export function hasDisplay({ platform, env }) {
  return platform !== 'linux' || Boolean(env['DISPLAY']) || Boolean(env['WAYLAND_DISPLAY']);
}

/**
 * Starts a display that nobody sees where there is none, on a number that is free, and names it in DISPLAY.
 * @returns {Promise<() => void>} stops it
 */
export async function ensureDisplay() {
  if (hasDisplay(process)) return () => undefined;
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1920x1080x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  /** @type {Promise<string>} */
  const number = new Promise((resolve, reject) => {
    server.on('error', () => reject(new Refusal('There is no display, and no Xvfb to make one: apt-get install xvfb')));
    server.on('exit', (code) => reject(new Refusal(`Xvfb ended with code ${code}.`)));
    server.stdio[3]?.once('data', (chunk) => resolve(String(chunk).trim()));
  });
  process.env['DISPLAY'] = `:${await number}`;
  const stop = () => void server.kill();
  process.once('exit', stop);
  return stop;
}
