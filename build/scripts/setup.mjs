import { runScript } from '../project.mjs';
import { setUpTests } from '../setup/setup.mjs';

await runScript(async () => {
  await setUpTests();
  return 0;
});
