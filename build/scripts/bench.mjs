import { inProject, Refusal, runScript } from '../project.mjs';
import { tool } from '../run.mjs';
import { setUp } from '../setup/setup.mjs';

await runScript(async () => {
  await setUp();
  const built = await tool('vite/bin/vite.js', ['build', '--config', inProject('build/vite/bench.config.ts')], { output: 'stderr' });
  if (built.code !== 0) throw new Refusal('The benches do not build; see above.');
  const { code } = await tool('vitest/vitest.mjs', [
    'run',
    '--config',
    inProject('build/vitest.bench.config.ts'),
    ...process.argv.slice(2),
  ]);
  return code;
});
