import { runScript } from '../project.mjs';
import { setUpTests } from '../setup/setup.mjs';
import { runVitest } from '../testing/run-vitest.mjs';
import { tallyLine } from '../testing/tally.mjs';

await runScript(async () => {
  await setUpTests();
  const tally = await runVitest(process.argv.slice(2));
  process.stdout.write(`${tallyLine(tally)}\n`);
  return tally.failed === 0 ? 0 : 1;
});
