import type { ExitCode, Command, Given, Terminal } from '../command.ts';
import { identityOptions, readIdentity } from './chair-identity.ts';
import { type KnownFile, recogniseFile } from './file-kind.ts';
import { named } from '../files.ts';
import { createReferences, type References, type Verdict, verdictOf } from './verify-files.ts';

/** `mufakat verify`: everything that can be checked from the files given together. */
export const command: Command = {
  summary: {
    id: 'Memeriksa berkas proposal, kartu, berkas nilai, bukti lapangan, hasil, dan dosir yang diberikan bersama.',
    en: 'Checks bundles, cards, score files, evidence packs, results and dossiers given together.',
  },
  operands: { name: 'FILE', atLeast: 1 },
  options: identityOptions,
  run,
};

/** Files on which the verdict over others rests come first. */
const ORDER: readonly KnownFile['kind'][] = ['bundle', 'card', 'score', 'result', 'sealed', 'evidence', 'backup', 'damaged', 'foreign'];

async function run(given: Given, terminal: Terminal): Promise<ExitCode> {
  const identity = await readIdentity(given);
  if (!identity.ok) {
    terminal.say(identity.error);
    return 1;
  }
  const references = createReferences(identity.value?.ageIdentity ?? null);
  const verdicts = await verifyAll(given.operands, references);
  for (const [index, path] of given.operands.entries()) {
    const verdict = verdicts.get(index);
    if (verdict === undefined) throw new Error(`no verdict on ${path}`);
    const { id, en } = named(path, verdict.text);
    if (verdict.holds) await terminal.out(`${id} / ${en}\n`);
    else terminal.say({ id, en });
  }
  return [...verdicts.values()].every(({ holds }) => holds) ? 0 : 1;
}

async function verifyAll(paths: readonly string[], references: References): Promise<ReadonlyMap<number, Verdict>> {
  const kinds = await Promise.all(paths.map(async (path) => kindOf(path)));
  const verdicts = new Map<number, Verdict>();
  for (const kind of ORDER) {
    for (const [index, path] of paths.entries()) {
      if (kinds[index] === kind) verdicts.set(index, await verdictOf(path, references));
    }
  }
  // Behind a seal a pack may have come before its score file.
  for (const [index, path] of paths.entries()) {
    if (verdicts.get(index)?.awaitsScoreFile === true) verdicts.set(index, await verdictOf(path, references));
  }
  return verdicts;
}

/** Only the kind is kept: the bytes of all files at once would fill the memory. */
async function kindOf(path: string): Promise<KnownFile['kind']> {
  const file = await recogniseFile(path);
  return file.ok ? file.value.kind : 'foreign';
}
