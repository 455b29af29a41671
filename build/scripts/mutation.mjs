import { existsSync } from 'node:fs';
import { inProject, Refusal, runScript, say } from '../project.mjs';
import { tool } from '../run.mjs';
import { setUp } from '../setup/setup.mjs';

const DOMAIN = 'shared/domain';
const USAGE = 'npm run mutation -- [folder or file below shared/domain] [--sample N], where N lets one change in N through.';

// Without words, all rules; with the path of a folder or file below shared/domain, that part of them.
await runScript(async () => {
  await setUp();
  const { part, every } = wanted(process.argv.slice(2));
  if (!existsSync(inProject(`${DOMAIN}/${part}`))) throw new Refusal(`There is no ${DOMAIN}/${part}.`);
  const mutate = part.endsWith('.ts') ? `${DOMAIN}/${part}` : `${DOMAIN}/${part}/**/*.ts`.replaceAll('//', '/');
  say(`Rules in ${DOMAIN}/${part}${every === 1 ? '' : `, one change in ${every}`}. All of them take most of an hour, a file a minute.`);
  const { code } = await tool(
    '@stryker-mutator/core/bin/stryker.js',
    ['run', inProject('build/mutation/stryker.config.mjs'), '--mutate', mutate],
    {
      env: { ...process.env, MUTATION_SAMPLE: String(every) },
    },
  );
  return code;
});

/** @param {readonly string[]} words */
function wanted(words) {
  const at = words.indexOf('--sample');
  const every = at === -1 ? 1 : Number(words[at + 1]);
  const parts = at === -1 ? words : words.toSpliced(at, 2);
  if (parts.length > 1 || !Number.isInteger(every) || every < 1) throw new Refusal(USAGE);
  return { part: parts[0] ?? '', every };
}
