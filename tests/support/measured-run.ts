import { spawn } from 'node:child_process';

/** What one run of a program cost. */
export interface Cost {
  readonly milliseconds: number;
  /** The largest part of memory that it held at any moment. */
  readonly peakBytes: number;
}

const BYTES_IN_KIBIBYTE = 1024;
const TELL_PEAK = "import { writeSync } from 'node:fs'; process.on('exit', () => writeSync(3, String(process.resourceUsage().maxRSS)));";

/** Runs a script of Node's to its end and measures it; a script that fails throws with what it said. */
export function measuredRun(script: string, args: readonly string[]): Promise<Cost> {
  const start = performance.now();
  const child = spawn(process.execPath, ['--import', `data:text/javascript,${encodeURIComponent(TELL_PEAK)}`, script, ...args], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  });
  const [, , stderr, peak] = child.stdio;
  let said = '';
  let kibibytes = '';
  stderr?.on('data', (chunk) => (said += String(chunk)));
  peak?.on('data', (chunk) => (kibibytes += String(chunk)));
  return new Promise((resolve, reject) => {
    child.on('close', (code) => {
      const cost = { milliseconds: performance.now() - start, peakBytes: Number(kibibytes) * BYTES_IN_KIBIBYTE };
      if (code === 0) resolve(cost);
      else reject(new Error(`${script} ended with code ${String(code)}: ${said}`));
    });
  });
}
