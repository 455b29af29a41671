import { writeSync } from 'node:fs';
import { type Commands, runCommandLine } from './dispatch.ts';

const COMMANDS: Commands = {
  rank: () => import('./rank/rank.ts'),
  'what-if': () => import('./rank/what-if.ts'),
  agreement: () => import('./statistics/agreement.ts'),
  calibrate: () => import('./statistics/calibrate.ts'),
  stability: () => import('./statistics/stability.ts'),
  inspect: () => import('./panel/inspect.ts'),
  verify: () => import('./panel/verify.ts'),
  merge: () => import('./panel/merge.ts'),
  decide: () => import('./panel/decide.ts'),
  sign: () => import('./panel/sign.ts'),
  export: () => import('./panel/export.ts'),
  bundle: () => import('./competition/bundle.ts'),
  assign: () => import('./competition/assign.ts'),
  import: () => import('./intake/import.ts'),
  demo: () => import('./demo/demo.ts'),
};

/** Resolves when the system has the text; a reader that went away (`| head`) is no error of ours. */
function out(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(text, (failure) => {
      if (failure === null || failure === undefined || ('code' in failure && failure.code === 'EPIPE')) resolve();
      else reject(failure);
    });
  });
}

process.stdout.on('error', () => undefined);
process.exitCode = await runCommandLine(COMMANDS, process.argv.slice(2), {
  out,
  say: ({ id, en }) => writeSync(process.stderr.fd, `${id} / ${en}\n`),
});
