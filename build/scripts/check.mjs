import { availableParallelism } from 'node:os';
import { checks } from '../checks/checks.mjs';
import { sideBySide } from '../checks/side-by-side.mjs';
import { runScript } from '../project.mjs';
import { setUpTests } from '../setup/setup.mjs';

const MILLISECONDS = 1000;

/**
 * One check, timed, as the lines that tell of it.
 * @param {string} name
 * @param {import('../checks/checks.mjs').Check} check
 */
async function looked(name, check) {
  const start = performance.now();
  const { ok, findings } = await check();
  const seconds = ((performance.now() - start) / MILLISECONDS).toFixed(1);
  return { ok, lines: `${ok ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)\n${ok ? '' : findings}` };
}

await runScript(async () => {
  await setUpTests();
  const all = Object.entries(checks).map(
    ([name, check]) =>
      () =>
        looked(name, check),
  );
  let failures = 0;
  for (const answer of sideBySide(all, Math.min(availableParallelism(), 2))) {
    const { ok, lines } = await answer;
    process.stdout.write(lines);
    failures += ok ? 0 : 1;
  }
  return failures === 0 ? 0 : 1;
});
