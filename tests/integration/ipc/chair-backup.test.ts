import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { backupHandlers } from '#main/ipc/handlers/person/backup-handlers.ts';
import { bundleHandlers } from '#main/ipc/handlers/bundle-handlers.ts';
import { panelHandlers } from '#main/ipc/handlers/chair/panel-handlers.ts';
import { plenaryHandlers } from '#main/ipc/handlers/chair/plenary-handlers.ts';
import { resultHandlers } from '#main/ipc/handlers/chair/result-handlers.ts';
import { sampleHandlers } from '#main/ipc/handlers/sample-handlers.ts';
import { intent } from '#tests/support/panel/decisions.ts';
import { makeDesk, type TestDesk } from '#tests/support/desk.ts';
import { good } from '#tests/support/good.ts';

const NOW = '2026-06-05T03:00:00.000Z';
const PASSPHRASE = 'empat kata yang panjang';
const desks: TestDesk[] = [];

afterEach(async () => {
  await Promise.all(desks.splice(0).map((desk) => desk.dispose()));
});

async function laptop() {
  const desk = await makeDesk(NOW);
  desks.push(desk);
  const ask = {
    ...sampleHandlers(desk),
    ...bundleHandlers(desk),
    ...panelHandlers(desk),
    ...plenaryHandlers(desk),
    ...resultHandlers(desk),
    ...backupHandlers({ ...desk, letGo: () => Promise.resolve(), backups: { note: () => undefined, of: () => null } }),
  };
  return { desk, ask };
}

/** Path and bytes of everything under a folder of the laptop. */
async function bytesUnder(desk: TestDesk, folder: string): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(join(desk.folder, folder), { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  const read = await Promise.all(
    paths.map(async (path) => [path.slice(desk.folder.length), (await readFile(path)).toString('hex')] as const),
  );
  return new Map(read);
}

/** A chair's laptop with scores received, a decision closed, a result closed, and its backup. */
async function workedAndBackedUp() {
  const here = await laptop();
  const { bundleId, identities } = await good(here.ask['sample:start']({}));
  const named = (name: string) => identities.find((identity) => identity.name === name)?.thumbprint ?? '';
  const chair = named('Ketua Panel');
  const work = { bundleId, chair };
  await good(here.ask['panel:receive-sample'](work));
  const { ranking } = await good(here.ask['panel:view'](work));
  const entry = ranking[0]?.entry ?? '';
  const item = `entry:${entry}`;
  const excluded = { ...intent('exclude', { entry, before: '1' }) };
  await good(here.ask['plenary:record']({ ...work, entries: [], step: { kind: 'draft', item, intent: excluded } }));
  await good(here.ask['plenary:record']({ ...work, entries: [], step: { kind: 'close', item } }));
  await good(here.ask['panel:close']({ ...work, closedAt: NOW, present: [chair], exception: 'Disetujui pleno.' }));
  const saved = await good(here.ask['backup:save']({ thumbprint: chair, passphrase: PASSPHRASE, database: '{}' }));
  return { here, bundleId, named, work, backup: join(here.desk.folder, saved.name) };
}

/** Another laptop on which the bundle was accepted and a backup put back. */
async function restoredOn(bundle: string, secretariat: string, backup: string) {
  const there = await laptop();
  there.desk.pinned.add(secretariat);
  const [offered, ticket] = await there.desk.tickets.issue([bundle, backup]);
  await good(there.ask['bundle:accept']({ file: offered?.file ?? '', fingerprintGroups: null }));
  const restore = () => good(there.ask['backup:restore']({ file: ticket?.file ?? '', passphrase: PASSPHRASE }));
  await restore();
  return { ...there, restore };
}

test("a chair's inbox, plenary and closed results go on at another laptop, byte for byte", { timeout: 120_000 }, async () => {
  const { here, bundleId, named, work, backup } = await workedAndBackedUp();
  const there = await restoredOn(join(here.desk.folder, 'bundles', `${bundleId}.mfbundle`), named('Sekretariat'), backup);
  for (const folder of ['inbox', 'closed', 'decisions'])
    expect(await bytesUnder(there.desk, folder)).toEqual(await bytesUnder(here.desk, folder));
  expect(await there.ask['panel:view'](work)).toEqual(await here.ask['panel:view'](work));
  expect(await there.ask['plenary:view'](work)).toEqual(await here.ask['plenary:view'](work));

  const listed = await there.ask['result:closed']({ bundleId });
  expect(listed.map(({ revision }) => revision)).toEqual([1]);
  const opened = await good(there.ask['result:open']({ file: listed[0]?.file.file ?? '', secretariat: null }));
  expect(opened.code).toBe(listed[0]?.code);
  const copy = await good(there.ask['result:save-copy']({ resultId: opened.resultId }));
  expect(opened.name).toBe(copy.name);
  expect(await readFile(join(there.desk.folder, copy.name))).toEqual(await readFile(join(here.desk.folder, copy.name)));

  // Both saved files are lost with their stick: the copy and what came to the inbox make them again.
  const chosen = listed[0]?.file.file ?? '';
  const again = await good(there.ask['result:write-again']({ ...work, file: chosen }));
  expect(await readFile(join(there.desk.folder, again.saved.name))).toEqual(await readFile(join(here.desk.folder, copy.name)));
  const [beside] = await there.desk.tickets.issue([join(again.saved.folder, again.saved.name)]);
  await good(there.ask['sample:start']({}));
  const recounted = await good(there.ask['result:open']({ file: beside?.file ?? '', secretariat: named('Sekretariat') }));
  expect(recounted).toMatchObject({ code: opened.code, recount: 'same' });
  await rm(join(there.desk.folder, 'inbox'), { recursive: true });
  expect(await there.ask['result:write-again']({ ...work, file: chosen })).toMatchObject({
    error: { kind: 'counted-files-gone', jurors: ['Juri 1', 'Juri 2', 'Juri 3', 'Juri 4', 'Juri 5'] },
  });
  await there.restore();

  expect((await there.restore()).work).toMatchObject({ files: 0, parted: 0 });
  expect(await there.ask['panel:view'](work)).toEqual(await here.ask['panel:view'](work));
});

test("a juror's backup holds nothing of what came to the chair of the same laptop", { timeout: 120_000 }, async () => {
  const { here, named } = await workedAndBackedUp();
  const saved = await good(here.ask['backup:save']({ thumbprint: named('Juri 1'), passphrase: PASSPHRASE, database: '{}' }));
  const there = await laptop();
  const [ticket] = await there.desk.tickets.issue([join(here.desk.folder, saved.name)]);
  await good(there.ask['backup:restore']({ file: ticket?.file ?? '', passphrase: PASSPHRASE }));
  expect(await readdir(there.desk.folder)).not.toContain('inbox');
});
