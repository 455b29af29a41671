import { spawn } from 'node:child_process';
import { z } from 'zod';

/** What one run of a program cost. */
export interface Cost {
  readonly milliseconds: number;
  /** Of the processor, of all of its threads. */
  readonly processorMilliseconds: number;
  /** The largest part of memory that it held at any moment. */
  readonly peakBytes: number;
}

const BYTES_IN_KIBIBYTE = 1024;
const TELL = `import { writeSync } from 'node:fs';
process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  writeSync(3, JSON.stringify([maxRSS, (userCPUTime + systemCPUTime) / 1000]));
});`;

/** Runs a script of Node's to its end and measures it; a script that fails throws with what it said. */
export function measuredRun(script: string, args: readonly string[]): Promise<Cost> {
  const start = performance.now();
  const child = spawn(process.execPath, ['--import', `data:text/javascript,${encodeURIComponent(TELL)}`, script, ...args], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  });
  const [, , stderr, cost] = child.stdio;
  let said = '';
  let told = '';
  stderr?.on('data', (chunk) => (said += String(chunk)));
  cost?.on('data', (chunk) => (told += String(chunk)));
  return new Promise((resolve, reject) => {
    child.on('close', (code) => {
      const milliseconds = performance.now() - start;
      if (code !== 0) return reject(new Error(`${script} ended with code ${String(code)}: ${said}`));
      const [kibibytes, processorMilliseconds] = z.tuple([z.number(), z.number()]).parse(JSON.parse(told));
      return resolve({ milliseconds, processorMilliseconds, peakBytes: kibibytes * BYTES_IN_KIBIBYTE });
    });
  });
}
