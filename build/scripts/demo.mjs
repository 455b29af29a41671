import { existsSync } from 'node:fs';
import { inProject, runScript } from '../project.mjs';
import { run } from '../run.mjs';

const given = process.argv.slice(2);

await runScript(async () => {
  const words = given.length === 0 ? [freeFolder()] : given;
  const { code } = await run(process.execPath, [inProject('build/scripts/mufakat.mjs'), 'demo', ...words]);
  return code;
});

/** `demo` in the checkout, or the first of `demo-2`, `demo-3` ... that is not there yet. */
function freeFolder() {
  let folder = inProject('demo');
  for (let next = 2; existsSync(folder); next += 1) folder = inProject(`demo-${next}`);
  return folder;
}
