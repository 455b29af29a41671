import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { competitionHandlers } from '#main/ipc/handlers/secretariat/competition-handlers.ts';
import type { Result } from '#shared/base/result.ts';
import type { Change } from '#shared/domain/competition/draft/records.ts';
import { contract } from '#shared/ipc/contract.ts';
import { changeOf, proposalRecord } from '#tests/support/competition/competition.ts';
import { makeDesk, type TestDesk } from '#tests/support/desk.ts';

const NOW = '2026-03-02T08:00:00.000Z';
const desks: TestDesk[] = [];

interface Laptop {
  readonly desk: TestDesk;
  readonly owner: string;
  readonly ask: ReturnType<typeof competitionHandlers>;
}

let here: Laptop;

beforeEach(async () => {
  here = await laptop();
});

afterEach(async () => {
  for (const desk of desks.splice(0)) {
    await desk.competitions.close();
    await desk.dispose();
  }
});

async function laptop(): Promise<Laptop> {
  const desk = await makeDesk(NOW);
  desks.push(desk);
  const details = { name: 'Sekretariat', institution: 'Pemerintah Kota Contoh', position: 'Sekretaris' };
  const { person } = await good(desk.identities.create(details, 'kata sandi yang panjang'));
  return { desk, owner: person.thumbprint, ask: competitionHandlers(desk) };
}

async function good<T, E>(answer: Promise<Result<T, E>> | Result<T, E>): Promise<T> {
  const result = await answer;
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

async function create({ ask, owner }: Laptop, name = 'KIPP Kota Contoh'): Promise<string> {
  const facts = { name: { id: name, en: name }, organiser: 'Pemerintah Kota Contoh', year: 2026 };
  return (await good(ask['competition:create']({ owner, template: 'kipp-proposal', ...facts }))).id;
}

/** As a page asks: through the contract's decoder. */
async function change({ ask, owner }: Laptop, id: string, changed: Change) {
  return good(ask['competition:change'](contract['competition:change'].input.parse({ owner, id, change: changed })));
}

async function namesOf({ ask, owner }: Laptop): Promise<readonly string[]> {
  return (await good(ask['competition:list']({ owner }))).map(({ name }) => name.id);
}

async function exported({ ask, owner, desk }: Laptop, id: string): Promise<string> {
  const saved = await good(ask['competition:export']({ owner, id }));
  return join(desk.folder, saved.name);
}

test('a new competition begins with the stage of its template, under an id of its own', async () => {
  const id = await create(here);
  expect(id).toMatch(/^kipp-kota-contoh-[0-9a-f]{8}$/);
  const { status, records } = await good(here.ask['competition:open']({ owner: here.owner, id }));
  expect(status).toEqual({ id, revision: 1, savedAt: NOW, undo: null, redo: null, damaged: 0 });
  expect(records.map(({ kind }) => kind)).toEqual(['competition', 'groups', 'clusters', 'sections', 'stages', 'stage']);
  expect(records[0]?.value).toMatchObject({ id, year: 2026 });
  const [listing] = await good(here.ask['competition:list']({ owner: here.owner }));
  expect(listing).toMatchObject({ id, proposals: 0, stages: [{ id: 'Penilaian proposal' }] });
});

test('narratives travel one by one, everything else with the competition', async () => {
  const { ask, owner } = here;
  const id = await create(here);
  const narrative = [{ section: 'summary', text: 'Ringkas' }];
  const changed = changeOf([proposalRecord('P-1', 'Satu'), { kind: 'narrative', id: 'P-1', value: narrative }]);
  await change(here, id, changed);
  const { records } = await good(ask['competition:open']({ owner, id }));
  expect(records.at(-1)).toEqual(proposalRecord('P-1', 'Satu'));
  expect(await good(ask['competition:narrative']({ owner, id, entry: 'P-1' }))).toEqual(narrative);
  expect(await good(ask['competition:narrative']({ owner, id, entry: 'P-2' }))).toEqual([]);
  const undone = await good(ask['competition:step']({ owner, id, act: 'undo' }));
  expect(undone.records).toEqual([{ kind: 'proposal', id: 'P-1', value: null }]);
  expect(await good(ask['competition:narrative']({ owner, id, entry: 'P-1' }))).toEqual([]);
});

test('a change outside the contract is not let in', () => {
  const change = changeOf([proposalRecord('p 1', 'Satu')]);
  expect(contract['competition:change'].input.safeParse({ owner: here.owner, id: 'x', change }).success).toBe(false);
});

test('a copy opens on another laptop with everything, undo included, and may go on there', async () => {
  const id = await create(here);
  await change(here, id, changeOf([proposalRecord('P-1', 'Satu')]));
  const other = await laptop();
  const [file] = await other.desk.tickets.issue([await exported(here, id)]);
  const there = await good(other.ask['competition:import']({ owner: other.owner, file: file?.file ?? '', arrival: 'ask' }));
  expect(there.id).toBe(id);
  const opened = await good(other.ask['competition:open']({ owner: other.owner, id }));
  expect(opened.records.at(-1)).toEqual(proposalRecord('P-1', 'Satu'));
  expect(opened.status.undo).toBe('edit-proposal');
  await change(other, id, changeOf([proposalRecord('P-2', 'Dua')]));
});

test('a copy of what is here already is brought in only by choice, and what it replaces is put away', async () => {
  const { ask, owner, desk } = here;
  const id = await create(here);
  const path = await exported(here, id);
  await change(here, id, changeOf([proposalRecord('P-1', 'Satu')]));
  const [ticket] = await desk.tickets.issue([path]);
  const file = ticket?.file ?? '';
  const held = { kind: 'competition-held', name: 'KIPP Kota Contoh', savedAt: NOW, heldSavedAt: NOW };
  expect(await ask['competition:import']({ owner, file, arrival: 'ask' })).toEqual({ ok: false, error: held });
  const copy = await good(ask['competition:import']({ owner, file, arrival: 'copy' }));
  expect(copy.id).not.toBe(id);
  const third = await good(ask['competition:import']({ owner, file, arrival: 'copy' }));
  expect((await namesOf(here)).toSorted()).toEqual(['KIPP Kota Contoh', 'KIPP Kota Contoh (2)', 'KIPP Kota Contoh (3)']);
  await good(ask['competition:remove']({ owner, id: third.id }));
  await good(ask['competition:import']({ owner, file, arrival: 'replace' }));
  expect((await good(ask['competition:open']({ owner, id }))).status.revision).toBe(1);
  expect(await readFile(join(desk.folder, 'competitions', owner, 'removed', `${id}.mfcompetition`), 'utf8')).toContain('"Satu"');
});

test('a file that is no competition is refused by name and reason', async () => {
  const { ask, owner, desk } = here;
  const [ticket] = await desk.tickets.issue([join(desk.folder, 'identities')]);
  const refused = await ask['competition:import']({ owner, file: ticket?.file ?? '', arrival: 'ask' });
  expect(refused).toMatchObject({ error: { kind: 'competition-refused', refusal: { kind: 'not-a-competition' } } });
  expect(await ask['competition:import']({ owner, file: 'file-99', arrival: 'ask' })).toMatchObject({ error: { kind: 'file-gone' } });
});

test('a duplicate is another competition with the same content', async () => {
  const { ask, owner } = here;
  const id = await create(here);
  await change(here, id, changeOf([proposalRecord('P-1', 'Satu')]));
  const copy = await good(ask['competition:duplicate']({ owner, id, name: { id: 'Salinan', en: 'Copy' } }));
  const { records, status } = await good(ask['competition:open']({ owner, id: copy.id }));
  expect(records).toContainEqual(proposalRecord('P-1', 'Satu'));
  expect(records[0]?.value).toMatchObject({ id: copy.id, name: { id: 'Salinan' } });
  expect(status.undo).toBeNull();
});

test('a competition that is removed leaves the list and can be brought back', async () => {
  const { ask, owner } = here;
  const id = await create(here);
  await good(ask['competition:remove']({ owner, id }));
  expect(await namesOf(here)).toEqual([]);
  expect(await ask['competition:open']({ owner, id })).toEqual({ ok: false, error: { kind: 'competition-unknown' } });
  await good(ask['competition:restore']({ owner, id }));
  expect(await namesOf(here)).toEqual(['KIPP Kota Contoh']);
});

test('nothing is shown or done for a locked identity, nor another secretariat’s competitions', async () => {
  const { ask, desk, owner } = here;
  const id = await create(here);
  const other = await good(desk.identities.create({ name: 'Lain', institution: 'Lain', position: 'Lain' }, 'kata sandi yang lain'));
  expect(await ask['competition:open']({ owner: other.person.thumbprint, id })).toMatchObject({ error: { kind: 'competition-unknown' } });
  await desk.identities.lock(owner);
  await expect(change(here, id, changeOf([proposalRecord('P-1', 'Satu')]))).rejects.toThrow('identity-locked');
  for (const answer of [
    ask['competition:list']({ owner }),
    ask['competition:open']({ owner, id }),
    ask['competition:step']({ owner, id, act: 'undo' }),
    ask['competition:export']({ owner, id }),
    ask['competition:remove']({ owner, id }),
    ask['competition:restore']({ owner, id }),
    ask['competition:import']({ owner, file: 'file-1', arrival: 'ask' }),
    ask['competition:duplicate']({ owner, id, name: { id: 'S', en: 'S' } }),
  ]) {
    expect(await answer).toEqual({ ok: false, error: { kind: 'identity-locked' } });
  }
});
