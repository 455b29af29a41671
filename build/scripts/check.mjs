import { checks } from '../checks/checks.mjs';
import { runScript } from '../project.mjs';
import { setUpTests } from '../setup/setup.mjs';

const MILLISECONDS = 1000;

await runScript(async () => {
  await setUpTests();
  let failures = 0;
  for (const [name, check] of Object.entries(checks)) {
    const start = performance.now();
    const { ok, findings } = await check();
    const seconds = ((performance.now() - start) / MILLISECONDS).toFixed(1);
    process.stdout.write(`${ok ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)\n${ok ? '' : findings}`);
    failures += ok ? 0 : 1;
  }
  return failures === 0 ? 0 : 1;
});
