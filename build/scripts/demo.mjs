import { run } from '../run.mjs';
import { inProject, runScript } from '../project.mjs';

const [folder = inProject('demo')] = process.argv.slice(2);

await runScript(async () => {
  const { code } = await run(process.execPath, [inProject('build/scripts/mufakat.mjs'), 'demo', folder]);
  return code;
});
