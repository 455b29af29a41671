import { buildIfStale } from '../bundle/bundle.mjs';
import { Refusal, runScript } from '../project.mjs';
import { tool } from '../run.mjs';
import { announce, resolveRuntime } from '../runtime/runtime.mjs';
import { setUp } from '../setup/setup.mjs';

const asked = process.argv.slice(2);

await runScript(async () => {
  await setUp();
  const runtime = await resolveRuntime();
  announce(runtime);
  const targets = asked.length === 0 ? ['--dir'] : asked;
  if (!targets.includes('--dir') && runtime.source === 'registry') {
    throw new Refusal(`Electron ${runtime.version} is for development only; "npm run package" alone makes a folder to try.`);
  }
  await buildIfStale();
  const electron = [`-c.electronDist=${runtime.dist}`, `-c.electronVersion=${runtime.version}`];
  const { code } = await tool('electron-builder/cli.js', [...targets, '--publish', 'never', ...electron]);
  return code;
});
