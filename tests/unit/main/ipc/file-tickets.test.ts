import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createFileTickets } from '#main/ipc/file-tickets.ts';

let folder: string;
const fileAt = async (name: string, content = 'x') => {
  await writeFile(join(folder, name), content);
  return join(folder, name);
};

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mufakat-tickets-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('a page gets an id, a name and a size, never a path', async () => {
  const tickets = createFileTickets();
  const issued = await tickets.issue([await fileAt('nilai.mfscore', 'abc')]);
  expect(issued).toEqual([{ file: 'file-1', name: 'nilai.mfscore', bytes: 3 }]);
  expect(JSON.stringify(issued)).not.toContain(folder);
});

test('an id leads back to its file', async () => {
  const tickets = createFileTickets();
  const path = await fileAt('a.mfcard');
  await tickets.issue([path]);
  expect(tickets.find('file-1')).toEqual({ path, name: 'a.mfcard' });
});

test.each(['file-2', 'file-0', 'file-', '/etc/passwd', '__proto__'])('an id that was never given finds nothing: %s', async (id) => {
  const tickets = createFileTickets();
  await tickets.issue([await fileAt('a.mfcard')]);
  expect(tickets.find(id)).toBeNull();
});

test('the same file keeps its id, another one of the same name gets its own', async () => {
  const tickets = createFileTickets();
  await mkdir(join(folder, 'stick'));
  const first = await fileAt('a.mfscore');
  const second = await fileAt('stick/a.mfscore');
  const ids = (await tickets.issue([first, second, first])).map(({ file }) => file);
  expect(ids).toEqual(['file-1', 'file-2', 'file-1']);
});

test('a folder stands for all files in it, its own by name first, then those of folders further down; hidden ones, links and what is the system’s are left out', async () => {
  const tickets = createFileTickets();
  for (const inside of ['deeper/deepest', '.Trashes', 'System Volume Information'])
    await mkdir(join(folder, 'stick', inside), { recursive: true });
  const files = [
    'b.mfscore',
    'a.mfscore',
    '.hidden',
    'deeper/c.mfscore',
    'deeper/deepest/d.jpg',
    '.Trashes/e.mfscore',
    'System Volume Information/f',
  ];
  for (const name of files) await fileAt(`stick/${name}`);
  await symlink(join(folder, 'stick'), join(folder, 'stick', 'again'));
  const names = (await tickets.issue([join(folder, 'stick')])).map(({ name }) => name);
  expect(names).toEqual(['a.mfscore', 'b.mfscore', 'c.mfscore', 'd.jpg']);
});

test('folders within folders are followed eight deep and no further', async () => {
  const deep = Array.from({ length: 10 }, (_, index) => `${index + 1}`);
  await mkdir(join(folder, ...deep), { recursive: true });
  for (const depth of [8, 9]) await fileAt(join(...deep.slice(0, depth), `at-${depth}.mfscore`));
  const names = (await createFileTickets().issue([folder])).map(({ name }) => name);
  expect(names).toEqual(['at-8.mfscore']);
});

test('what is not there is left out', async () => {
  expect(await createFileTickets().issue([join(folder, 'gone')])).toEqual([]);
});

test('a file that the program keeps under a name of its own is shown under the one that people know', async () => {
  const tickets = createFileTickets();
  const path = await fileAt('000002-6f85.mfresult');
  const [issued] = await tickets.issueAs(path, 'Hasil.mfresult');
  expect(issued).toMatchObject({ name: 'Hasil.mfresult', bytes: 1 });
  expect(tickets.find(issued?.file ?? '')).toEqual({ path, name: 'Hasil.mfresult' });
});
