import { pathToFileURL } from 'node:url';
import { buildIfStale } from '../bundle/bundle.mjs';
import { inProject, runScript } from '../project.mjs';
import { installNodeModules } from '../setup/node-modules.mjs';

await runScript(async () => {
  await installNodeModules();
  await buildIfStale(['main']);
  // npm runs scripts in the folder of the checkout; paths on the command line are meant from where the person is.
  const { npm_lifecycle_event: script, INIT_CWD: folder } = process.env;
  if ((script === 'mufakat' || script === 'demo') && folder !== undefined) process.chdir(folder);
  await import(pathToFileURL(inProject('out/main/cli.js')).href);
  return Number(process.exitCode ?? 0);
});
