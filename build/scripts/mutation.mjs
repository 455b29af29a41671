import { existsSync } from 'node:fs';
import { inProject, Refusal, runScript, say } from '../project.mjs';
import { tool } from '../run.mjs';
import { setUp } from '../setup/setup.mjs';

const DOMAIN = 'shared/domain';

// Without words, all rules; with the path of a folder or file below shared/domain, that part of them, by the tests of its wing.
await runScript(async () => {
  await setUp();
  const [part, ...others] = process.argv.slice(2);
  if (others.length > 0) throw new Refusal('npm run mutation -- [folder or file below shared/domain], one at a time.');
  if (part !== undefined && !existsSync(inProject(`${DOMAIN}/${part}`))) throw new Refusal(`There is no ${DOMAIN}/${part}.`);
  const mutate = part === undefined ? [] : ['--mutate', part.endsWith('.ts') ? `${DOMAIN}/${part}` : `${DOMAIN}/${part}/**/*.ts`];
  const env = part === undefined ? process.env : { ...process.env, MUTATION_WING: part.split('/')[0] };
  say(part === undefined ? 'All rules: this takes hours. One wing or file at a time is quicker.' : `Rules in ${DOMAIN}/${part}.`);
  const { code } = await tool('@stryker-mutator/core/bin/stryker.js', ['run', inProject('build/mutation/stryker.config.mjs'), ...mutate], {
    env,
  });
  return code;
});
