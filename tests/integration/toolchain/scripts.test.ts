import { beforeAll, describe, expect, test } from 'vitest';
import { buildIfStale } from '#build/bundle/bundle.mjs';
import { inProject } from '#build/project.mjs';
import { npm, run } from '#build/run.mjs';

describe('npm run mufakat', () => {
  beforeAll(() => buildIfStale());

  test('says on stdout what the command line says and nothing else', async () => {
    const { code, stdout, stderr } = await run(process.execPath, [inProject('build/scripts/mufakat.mjs'), '--help'], { output: 'capture' });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^mufakat /);
  });

  test('answers within a few times what npm takes for a question of its own, npm included', async () => {
    const timed = async (args: readonly string[]): Promise<number> => {
      const start = performance.now();
      await npm(args, { output: 'capture' });
      return performance.now() - start;
    };
    const [ours, npmAlone] = [Array<number>(), Array<number>()];
    // In turns, and the quickest of each counts: other tests load the machine meanwhile.
    for (let round = 0; round < 6; round += 1) {
      npmAlone.push(await timed(['pkg', 'get', 'name']));
      ours.push(await timed(['run', '--silent', 'mufakat', '--', '--help']));
    }
    expect(Math.min(...ours) / Math.min(...npmAlone)).toBeLessThan(5);
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
