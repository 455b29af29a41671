import { randomBytes } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openBundle } from '#main/bundles/open-bundle.ts';
import { type Commands, runCommandLine } from '#main/cli/dispatch.ts';
import { newCompetitionText } from '#main/competitions/new-competition.ts';
import { writeBackup } from '#main/identity/backup.ts';
import { competitionHandlers } from '#main/ipc/handlers/secretariat/competition-handlers.ts';
import { preparingHandlers } from '#main/ipc/handlers/secretariat/preparing-handlers.ts';
import { succeeded } from '#shared/base/at.ts';
import type { CompetitionRecord } from '#shared/domain/competition/draft/records.ts';
import { contract } from '#shared/ipc/contract.ts';
import { people } from '#tests/support/panel/bundles.ts';
import { makeDesk, type TestDesk } from '#tests/support/desk.ts';
import { panelPerson, preparedRecords, STAGE } from '#tests/support/competition/prepared-draft.ts';

const NOW = '2026-05-01T00:00:00.000Z';
const PASSPHRASE = 'frasa sandi uji';
const COMMANDS: Commands = {
  bundle: () => import('#main/cli/competition/bundle.ts'),
  assign: () => import('#main/cli/competition/assign.ts'),
};
const owner = people.secretariat.thumbprint;

let desk: TestDesk;
let competition: string;

beforeEach(async () => {
  desk = await makeDesk(NOW);
  competition = join(desk.folder, 'asal.mfcompetition');
  const panel = [people.juror1, people.juror2, people.stranger].map(({ thumbprint, card }) => ({
    thumbprint,
    card,
    roles: ['juror'] as const,
  }));
  const records: readonly CompetitionRecord[] = [
    ...preparedRecords().filter(({ kind }) => kind !== 'person'),
    ...[{ ...people.chair, roles: ['chair'] as const }, ...panel].map(
      ({ thumbprint, card, roles }): CompetitionRecord => ({
        kind: 'person',
        id: thumbprint,
        value: panelPerson({ card, roles: [...roles] }),
      }),
    ),
  ];
  await writeFile(competition, newCompetitionText('kipp-kota-1234abcd', records, { by: owner, at: NOW }));
  succeeded(await desk.identities.adopt(people.secretariat, PASSPHRASE));
});

afterEach(async () => {
  await desk.competitions.close();
  await desk.dispose();
});

/** What a person does in the window: brings the competition in, assigns, draws teams, builds. */
async function byWindow(): Promise<string> {
  const ask = { ...preparingHandlers({ desk, language: () => 'id' }), ...competitionHandlers(desk) };
  const [file] = await desk.tickets.issue([competition]);
  const { id } = succeeded(await ask['competition:import']({ owner, file: file?.file ?? '', arrival: 'ask' }));
  const one = { owner, id, stage: STAGE };
  const { jurors } = succeeded(await ask['preparing:assign']({ ...one, perProposal: 2, seed: '2026', fixed: [] }));
  const change = (records: readonly CompetitionRecord[]) =>
    ask['competition:change'](contract['competition:change'].input.parse({ owner, id, change: { what: 'assign', step: null, records } }));
  succeeded(await change([{ kind: 'assignment', id: STAGE, value: { mode: 'listed', perProposal: 2, seed: '2026', jurors } }]));
  const drawn = succeeded(await ask['preparing:draw-teams']({ ...one, entries: ['KOTA-002'], perVisit: 2, withLead: true, seed: '2026' }));
  succeeded(await change([{ kind: 'visits', id: STAGE, value: { perVisit: 2, seed: '2026', teams: drawn.teams } }]));
  return succeeded(await ask['preparing:build'](one)).saved.name;
}

/** The same in a terminal. */
async function byCommands(out: string): Promise<void> {
  const [backup, phrase] = [join(desk.folder, 'kunci.mfbackup'), join(desk.folder, 'frasa')];
  await writeFile(phrase, PASSPHRASE);
  succeeded(await writeBackup(backup, people.secretariat, PASSPHRASE, randomBytes));
  const run = async (...words: readonly string[]) => {
    const said: string[] = [];
    const terminal = { out: () => Promise.resolve(), say: ({ en }: { readonly en: string }) => void said.push(en) };
    const key = ['--competition', competition, '--identity', backup, '--passphrase-file', phrase];
    expect(await runCommandLine(COMMANDS, [...words, ...key], terminal), said.join('\n')).toBe(0);
  };
  await run('assign', '--per-proposal', '2', '--visit', 'KOTA-002', '--lead', '--seed', '2026');
  await run('bundle', '--out', out);
}

test('the same seed gives a bundle of the same bytes in the window and in a terminal', async () => {
  const [window, terminal] = [join(desk.folder, await byWindow()), join(desk.folder, 'terminal.mfbundle')];
  await byCommands(terminal);
  const [one, two] = [succeeded(await openBundle(window)), succeeded(await openBundle(terminal))];
  expect(one.stage.visits?.[0]).toMatchObject({ entry: 'KOTA-002' });
  expect(one.stage.assignments.mode).toBe('listed');
  // The id is the digest of the list of all files' digests; only the time of signing differs beside it.
  expect(two.statement).toEqual({ ...one.statement, createdAt: two.statement.createdAt });
  expect(await readdir(desk.folder)).toContain('terminal.mfbundle');
  expect((await readFile(window)).length).toBe((await readFile(terminal)).length);
});
