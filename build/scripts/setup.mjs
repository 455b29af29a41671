import { runScript } from '../project.mjs';
import { setUp } from '../setup/setup.mjs';

await runScript(async () => {
  await setUp();
  return 0;
});
