import { buildIfStale } from '../bundle/bundle.mjs';
import { hasDisplay } from '../display/display.mjs';
import { Refusal, root, runScript } from '../project.mjs';
import { run } from '../run.mjs';
import { announce, resolveRuntime } from '../runtime/runtime.mjs';
import { sandboxArguments } from '../runtime/sources.mjs';
import { setUp } from '../setup/setup.mjs';

await runScript(async () => {
  if (!hasDisplay(process)) throw new Refusal('There is no display to open a window on; "npm run demo" does the main job without one.');
  await setUp();
  const runtime = await resolveRuntime();
  announce(runtime);
  await buildIfStale();
  const { code } = await run(runtime.executable, [...sandboxArguments(process), root, ...process.argv.slice(2)]);
  return code;
});
