import { beforeAll, describe, expect, test } from 'vitest';
import { buildIfStale } from '#build/bundle/bundle.mjs';
import { inProject } from '#build/project.mjs';
import { npm, run } from '#build/run.mjs';

const HALF_A_SECOND = 500;

describe('npm run mufakat', () => {
  beforeAll(() => buildIfStale());

  test('says on stdout what the command line says and nothing else', async () => {
    const { code, stdout, stderr } = await run(process.execPath, [inProject('build/scripts/mufakat.mjs'), '--help'], { output: 'capture' });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^mufakat /);
  });

  test('answers within half a second, npm included', async () => {
    let quickest = Number.POSITIVE_INFINITY;
    // Other tests load the machine meanwhile, so the quickest of many counts.
    for (let round = 0; round < 20 && quickest >= HALF_A_SECOND; round += 1) {
      const start = performance.now();
      await npm(['run', '--silent', 'mufakat', '--', '--help'], { output: 'capture' });
      quickest = Math.min(quickest, performance.now() - start);
    }
    expect(quickest).toBeLessThan(HALF_A_SECOND);
  });
});

describe.runIf(process.platform === 'linux')('npm start', () => {
  test('says in one line, without a display, what does the job without one', async () => {
    const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, ...env } = process.env;
    const { code, stdout, stderr } = await run(process.execPath, [inProject('build/scripts/start.mjs')], { env, output: 'capture' });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/^[^\n]*npm run demo[^\n]*\n$/);
  });
});
