import { inProject, runScript } from '../project.mjs';
import { tool } from '../run.mjs';
import { setUp } from '../setup/setup.mjs';

await runScript(async () => {
  await setUp();
  const { code } = await tool('vitest/vitest.mjs', [
    'run',
    '--config',
    inProject('build/vitest.bench.config.ts'),
    ...process.argv.slice(2),
  ]);
  return code;
});
