import { runScript } from '../project.mjs';
import { setUpTests } from '../setup/setup.mjs';
import { runVitest } from '../testing/run-vitest.mjs';
import { tallyLine } from '../testing/tally.mjs';

const [kills = '200', seed = '1'] = process.argv.slice(2);

// Kills the running program so many times while scores are typed: `npm run kill-test -- 200 SEED`.
await runScript(async () => {
  process.env['MUFAKAT_KILLS'] = kills;
  process.env['MUFAKAT_SEED'] = seed;
  await setUpTests();
  const tally = await runVitest(['--project', 'e2e', 'tests/e2e/kill.test.ts']);
  process.stdout.write(`${tallyLine(tally)}\n`);
  return tally.failed === 0 ? 0 : 1;
});
