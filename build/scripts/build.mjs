import { buildIfStale } from '../bundle/bundle.mjs';
import { runScript } from '../project.mjs';
import { installNodeModules } from '../setup/node-modules.mjs';

await runScript(async () => {
  await installNodeModules();
  await buildIfStale();
  return 0;
});
