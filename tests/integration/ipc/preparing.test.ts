import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { competitionHandlers } from '#main/ipc/handlers/secretariat/competition-handlers.ts';
import { preparingHandlers } from '#main/ipc/handlers/secretariat/preparing-handlers.ts';
import { markBuilding } from '#main/preparing/building/building-mark.ts';
import type { Result } from '#shared/base/result.ts';
import type { CompetitionRecord } from '#shared/domain/competition/draft/records.ts';
import { fingerprintOf } from '#shared/formats/fingerprint.ts';
import { contract } from '#shared/ipc/contract.ts';
import { proposalFacts } from '#tests/support/competition/competition.ts';
import { sha256 } from '#tests/support/panel/panel.ts';
import { people } from '#tests/support/panel/bundles.ts';
import { makeDesk, type TestDesk } from '#tests/support/desk.ts';
import { preparedRecords, STAGE } from '#tests/support/competition/prepared-draft.ts';

const NOW = '2026-03-02T08:00:00.000Z';
const PDF = 'pdf' as const;

let desk: TestDesk;
let owner: string;
let id: string;
let ask: ReturnType<typeof preparingHandlers> & ReturnType<typeof competitionHandlers>;

beforeEach(async () => {
  desk = await makeDesk(NOW);
  ask = { ...preparingHandlers({ desk, language: () => 'id' }), ...competitionHandlers(desk) };
  const details = { name: 'Sekretariat', institution: 'Pemerintah Kota Contoh', position: 'Sekretaris' };
  owner = (await good(desk.identities.create(details, 'kata sandi yang panjang'))).person.thumbprint;
  const facts = { name: { id: 'KIPP', en: 'KIPP' }, organiser: 'Kota Contoh', year: 2026 };
  id = (await good(ask['competition:create']({ owner, template: 'kipp-proposal', ...facts }))).id;
  await change(preparedRecords().filter(({ kind }) => !['competition', 'stages', 'person'].includes(kind)));
});

afterEach(async () => {
  await desk.competitions.close();
  await desk.dispose();
});

async function good<T, E>(answer: Promise<Result<T, E>> | Result<T, E>): Promise<T> {
  const result = await answer;
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

function change(records: readonly CompetitionRecord[]) {
  return good(
    ask['competition:change'](
      contract['competition:change'].input.parse({ owner, id, change: { what: 'edit-proposal', step: null, records } }),
    ),
  );
}

async function cards(...names: readonly (keyof typeof people)[]): Promise<string[]> {
  const paths = await Promise.all(
    names.map(async (name) => {
      const path = join(desk.folder, `${name}.mfcard`);
      await writeFile(path, people[name].card);
      return path;
    }),
  );
  return (await desk.tickets.issue(paths)).map(({ file }) => file);
}

async function givePanel(): Promise<void> {
  await good(ask['preparing:add-cards']({ owner, id, files: await cards('chair', 'juror1', 'juror2') }));
  const { records } = await good(ask['competition:open']({ owner, id }));
  const chair = records.flatMap((record) => (record.kind === 'person' && record.id === people.chair.thumbprint ? [record] : []))[0];
  if (chair?.value === undefined || chair.value === null) throw new Error('the chair is not there');
  await change([{ ...chair, value: { ...chair.value, roles: ['chair'] } }]);
}

test('people come in by their cards as jurors, once each, and can be taken back', async () => {
  expect(await good(ask['preparing:add-cards']({ owner, id, files: await cards('juror1', 'juror2') }))).toEqual({ added: 2, known: [] });
  expect(await good(ask['preparing:add-cards']({ owner, id, files: await cards('juror1') }))).toEqual({ added: 0, known: ['Juri 1'] });
  const holders = await good(ask['preparing:people']({ owner, id }));
  const fingerprints = new Map(holders.map(({ name, fingerprint }) => [name, fingerprint]));
  expect(fingerprints).toEqual(
    new Map([
      ['Juri 1', fingerprintOf(people.juror1.thumbprint)],
      ['Juri 2', fingerprintOf(people.juror2.thumbprint)],
    ]),
  );
  await good(ask['competition:step']({ owner, id, act: 'undo' }));
  expect(await good(ask['preparing:people']({ owner, id }))).toEqual([]);
});

test('a file that is no card is refused by its name, and nobody of the others comes in', async () => {
  const [good1 = ''] = await cards('juror1');
  await writeFile(join(desk.folder, 'bukan.mfcard'), '{}');
  const [bad] = await desk.tickets.issue([join(desk.folder, 'bukan.mfcard')]);
  const answer = await ask['preparing:add-cards']({ owner, id, files: [good1, bad?.file ?? ''] });
  expect(answer).toMatchObject({ ok: false, error: { kind: 'card-refused', name: 'bukan.mfcard' } });
  expect(await good(ask['preparing:people']({ owner, id }))).toEqual([]);
});

test('an assignment is worked out for the stage that was asked about', async () => {
  await givePanel();
  const wish = { perProposal: 1, seed: '2026', fixed: [] };
  const plan = await good(ask['preparing:assign']({ owner, id, stage: STAGE, ...wish }));
  expect(plan.jurors.map(({ entries }) => entries.length)).toEqual([1, 1]);
  expect(await ask['preparing:assign']({ owner, id, stage: 'final', ...wish })).toMatchObject({ error: { kind: 'stage-unknown' } });
});

test('a bundle is built, kept here, noted in the competition, and its sheet can be printed', async () => {
  await givePanel();
  const { saved, bundle } = await good(ask['preparing:build']({ owner, id, stage: STAGE }));
  expect(bundle).toMatchObject({ revision: 1, proposals: 2, jurors: 2, signerKnown: true, competitionId: id });
  expect(await readdir(desk.folder)).toContain(saved.name);
  const { records } = await good(ask['competition:open']({ owner, id }));
  expect(records.filter(({ kind }) => kind === 'built')).toEqual([expect.objectContaining({ id: bundle.bundleId })]);
  expect(await ask['preparing:build']({ owner, id, stage: STAGE })).toMatchObject({ error: { kind: 'bundle-unchanged', revision: 1 } });
  const printed = await good(ask['preparing:print-hand-out']({ owner, id, bundleId: bundle.bundleId, to: PDF }));
  const page = await readFile(join(desk.folder, printed.saved?.name ?? ''), 'utf8');
  expect(page).toContain(bundle.code);
  expect(page).toContain(`</small>${fingerprintOf(owner).split('-')[0] ?? ''}</span>`);
});

test('while a bundle whose building was interrupted may stand on a stick that is not there, no other is built, until somebody says that it is no more', async () => {
  await givePanel();
  const path = join(desk.folder, 'competitions', owner, `${id}.mfcompetition`);
  const stick = { folder: join(desk.folder, 'dicabut'), name: 'tahap.mfbundle', hidden: '.mufakat-1' };
  await good(markBuilding(path, { stage: STAGE, revision: 1, supersedes: null, at: NOW, by: owner, ...stick }));
  // As when the program starts anew.
  await desk.competitions.close();
  const told = (seen: boolean) => good(ask['preparing:interrupted']({ owner, id, seen }));
  expect(await told(false)).toEqual({ outcome: 'out-of-reach', stage: STAGE, revision: 1, folder: stick.folder, name: stick.name });
  expect(await ask['preparing:build']({ owner, id, stage: STAGE })).toMatchObject({ error: { kind: 'building-out-of-reach' } });
  expect(await told(false)).toMatchObject({ outcome: 'out-of-reach' });
  expect(await told(true)).toBeNull();
  await good(ask['preparing:build']({ owner, id, stage: STAGE }));
  expect(await told(false)).toBeNull();
  expect(await readdir(join(desk.folder, 'competitions', owner))).not.toContain(`${id}.mfcompetition.building`);
});

test('what a successor would change is told before it is built, with what becomes of the sheets', async () => {
  await givePanel();
  const told = () => good(ask['preparing:successor']({ owner, id, stage: STAGE }));
  expect(await told()).toBeNull();
  await good(ask['preparing:build']({ owner, id, stage: STAGE }));
  expect((await told())?.sheets).toEqual({ kept: 4, again: 0, added: 0, dropped: 0 });
  await change([{ kind: 'proposal', id: 'KOTA-002', value: proposalFacts('Judul yang diperbaiki', { cluster: 'kota' }) }]);
  const next = await told();
  expect(next).toMatchObject({ revision: 2, sheets: { kept: 2, again: 2, added: 0, dropped: 0 } });
  expect(next?.changes.corrected).toEqual([{ entry: 'KOTA-002', title: 'Judul yang diperbaiki' }]);
  expect(next?.changes).toMatchObject({ joined: [], left: [], criteria: false, rules: false });
  await change([{ kind: 'proposal', id: 'KOTA-002', value: proposalFacts('', { cluster: 'kota' }) }]);
  expect(await told()).toBeNull();
});

test('the folder of attachments is asked for once, and again only when something is not there any more', async () => {
  await givePanel();
  const [first, second] = [join(desk.folder, 'lampiran'), join(desk.folder, 'lampiran-lain')];
  for (const folder of [first, second]) {
    await mkdir(folder);
    await writeFile(join(folder, 'laporan.txt'), 'laporan');
  }
  const file = { path: 'laporan.txt', bytes: 7, sha256: sha256('laporan'), mediaType: 'text/plain' };
  await change([{ kind: 'attachments', id: 'KOTA-001', value: [file] }]);
  const shown = [first, second];
  const dialogs = { ...desk.dialogs, open: () => Promise.resolve(shown.splice(0, 1)) };
  const asked = preparingHandlers({ desk: { ...desk, dialogs }, language: () => 'id' });
  const build = () => asked['preparing:build']({ owner, id, stage: STAGE });
  await good(build());
  expect(await build()).toMatchObject({ error: { kind: 'bundle-unchanged' } });
  expect(shown).toEqual([second]);
  await rm(join(first, 'laporan.txt'));
  expect(await build()).toMatchObject({ error: { kind: 'bundle-unchanged' } });
  expect(shown).toEqual([]);
  // The next bundle has a file more; one that it had before is another by now.
  await writeFile(join(second, 'tabel.txt'), 'tabel');
  await change([{ kind: 'attachments', id: 'KOTA-001', value: [file, { ...file, path: 'tabel.txt', bytes: 5, sha256: sha256('tabel') }] }]);
  await writeFile(join(second, 'laporan.txt'), 'LAPORAN');
  expect(await build()).toMatchObject({ error: { kind: 'bundle-refused', refusal: { kind: 'digest-differs' } } });
});

test('a stage with something left to do is not built, and everything that is left is told', async () => {
  expect(await ask['preparing:build']({ owner, id, stage: STAGE })).toMatchObject({
    error: {
      kind: 'stage-not-ready',
      blockers: [
        { kind: 'role-missing', lacks: 'juror' },
        { kind: 'role-missing', lacks: 'chair' },
      ],
    },
  });
  expect((await readdir(desk.folder)).filter((name) => name.endsWith('.mfbundle'))).toEqual([]);
});

test('the sheet of fingerprints lists everybody by name', async () => {
  await givePanel();
  const printed = await good(ask['preparing:print-fingerprints']({ owner, id, to: PDF }));
  const page = await readFile(join(desk.folder, printed.saved?.name ?? ''), 'utf8');
  expect(page.indexOf('Juri 1')).toBeLessThan(page.indexOf('Juri 2'));
  expect(page).toContain(fingerprintOf(people.juror2.thumbprint));
});
